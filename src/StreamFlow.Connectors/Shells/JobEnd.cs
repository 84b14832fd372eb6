using System.Runtime.InteropServices;

namespace StreamFlow.Connectors.Shells;

/// <summary>How a job in a shell ended.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="HasTemporaryFiles">Whether it left, or may have left, something in its directory for temporary files.</param>
/// <param name="Listing">What was in the directory that was to be listed (see <see cref="Files.JobListing"/>); null when that is not known.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct JobEnd(int ExitCode, bool HasTemporaryFiles = true, string? Listing = null);
