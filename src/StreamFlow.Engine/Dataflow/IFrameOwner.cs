namespace StreamFlow.Engine.Dataflow;

/// <summary>Takes what a frame gives.</summary>
internal interface IFrameOwner
{
    /// <summary>Takes the value of one output of the scope.</summary>
    void OnOutput(int output, Token token);

    /// <summary>All steps have ended, and all outputs were given.</summary>
    void OnFinished();
}
