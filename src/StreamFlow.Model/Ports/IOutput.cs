namespace StreamFlow;

/// <summary>An output of a step, whatever the type of its value.</summary>
internal interface IOutput
{
    /// <summary>Gets the step and the member that declares the output.</summary>
    OutputEnd End { get; }
}
