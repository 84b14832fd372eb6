namespace StreamFlow.Connectors.Shells;

/// <summary>The connection to a shell ended.</summary>
/// <param name="message">What is known about it.</param>
/// <param name="innerException">The error that showed it, if any.</param>
internal sealed class ShellLostException(string message, Exception? innerException = null) : IOException(message, innerException);
