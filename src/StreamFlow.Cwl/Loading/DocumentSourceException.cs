namespace StreamFlow.Cwl.Loading;

/// <summary>The text of a document cannot be read.</summary>
/// <param name="message">Why.</param>
/// <param name="inner">What revealed it.</param>
internal sealed class DocumentSourceException(string message, Exception? inner = null) : Exception(message, inner);
