using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.ExceptionServices;

namespace StreamFlow.Engine.Tests.Running;

/// <summary>Stands in front of something real and notes the calls that it passes on.</summary>
public class CallLog : DispatchProxy
{
    private object? _real;
    private Func<object?, object?> _wrap = static result => result;
    private ConcurrentQueue<string> _calls = new();

    /// <summary>Puts a log in front of something.</summary>
    /// <param name="real">What does the work.</param>
    /// <param name="calls">Gets the name of each method that is called.</param>
    /// <param name="wrap">Given each result, says what the caller gets instead.</param>
    public static T Before<T>(T real, ConcurrentQueue<string> calls, Func<object?, object?>? wrap = null)
        where T : class
    {
        var proxy = Create<T, CallLog>();
        var log = (CallLog)(object)proxy;
        log._real = real;
        log._calls = calls;
        log._wrap = wrap ?? log._wrap;
        return proxy;
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        _calls.Enqueue(targetMethod!.Name);
        try
        {
            return _wrap(targetMethod.Invoke(_real, args));
        }
        catch (TargetInvocationException error)
        {
            ExceptionDispatchInfo.Throw(error.InnerException!);
            throw;
        }
    }
}
