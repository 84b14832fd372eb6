using System.ComponentModel;

namespace StreamFlow;

/// <summary>A step that runs a C# method of this program; the build derives one from each method with <see cref="CSharpStepAttribute"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract record CSharpTool : Tool
{
    /// <summary>Gets the method.</summary>
    internal Delegate Declared => GetMethod();

    /// <summary>Gives the method.</summary>
    /// <returns>The method, as a delegate without a target.</returns>
    protected abstract Delegate GetMethod();
}
