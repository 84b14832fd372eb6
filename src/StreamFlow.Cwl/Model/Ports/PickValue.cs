namespace StreamFlow.Cwl.Model.Ports;

/// <summary>Which of several values is taken.</summary>
internal enum PickValue
{
    /// <summary>The first that is not null; an error when all are.</summary>
    FirstNonNull,

    /// <summary>The only one that is not null; an error when there is none or more.</summary>
    TheOnlyNonNull,

    /// <summary>All that are not null, as an array.</summary>
    AllNonNull,
}
