namespace StreamFlow;

/// <summary>How nulls among sources are left out, the CWL field <c>pickValue</c>.</summary>
internal enum PickMethod
{
    /// <summary>The first value that is not null.</summary>
    FirstNonNull,

    /// <summary>The only value that is not null.</summary>
    OnlyNonNull,

    /// <summary>All values that are not null.</summary>
    AllNonNull,
}
