namespace StreamFlow.Core.Containers;

/// <summary>Knows how to make the engine for each way to make the containers of tools. Typed registrations; nothing is found by name.</summary>
public sealed class ContainerEngineRegistry
{
    private readonly Dictionary<Type, Func<IToolContainers, IContainerEngine>> _factories = [];

    /// <summary>Registers how to make the engine for a type of containers; a later registration of the same type replaces an earlier one.</summary>
    /// <typeparam name="TContainers">The record with the options.</typeparam>
    /// <param name="factory">Makes the engine; it must not touch the environment yet.</param>
    /// <returns>This registry, so that calls can be chained.</returns>
    public ContainerEngineRegistry Register<TContainers>(Func<TContainers, IContainerEngine> factory)
        where TContainers : class, IToolContainers
    {
        _factories[typeof(TContainers)] = containers => factory((TContainers)containers);
        return this;
    }

    /// <summary>Makes an engine.</summary>
    /// <param name="containers">How containers are made.</param>
    /// <returns>The engine; <see langword="null"/> when none is registered for the type.</returns>
    public IContainerEngine? Create(IToolContainers containers) =>
        _factories.TryGetValue(containers.GetType(), out var factory) ? factory(containers) : null;
}
