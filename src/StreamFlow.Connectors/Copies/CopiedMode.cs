namespace StreamFlow.Connectors.Copies;

/// <summary>Who may do what with a file that came from elsewhere.</summary>
internal static class CopiedMode
{
    /// <summary>What is taken over. Set-id and sticky bits are nothing that one machine should decide for another.</summary>
    public const UnixFileMode Permissions = (UnixFileMode)0x1ff;

    /// <summary>Gives the mode of the copy, which its owner may always write to.</summary>
    public static UnixFileMode Of(UnixFileMode mode) => (mode & Permissions) | UnixFileMode.UserWrite;
}
