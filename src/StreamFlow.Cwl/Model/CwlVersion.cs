namespace StreamFlow.Cwl.Model;

/// <summary>The versions of the standard that can be read; a document runs by the rules of its own version.</summary>
internal enum CwlVersion
{
    /// <summary>CWL v1.0.</summary>
    V10,

    /// <summary>CWL v1.1.</summary>
    V11,

    /// <summary>CWL v1.2.</summary>
    V12,

    /// <summary>CWL v1.3 (development): v1.2 with loops.</summary>
    V13,
}
