using StreamFlow.Core.Connectors;
using StreamFlow.Schema;

namespace StreamFlow;

/// <summary>A program that declares a StreamFlow file in C#: what the generated code hands to <see cref="StreamFlowHost"/>.</summary>
/// <param name="name">The name of the declaring class, for example <c>ExtractAndCompile</c>; it stands in help and messages.</param>
/// <param name="document">Builds the document from the declared members. It is called once, when a verb needs the document.</param>
public sealed class StreamFlowProgram(string name, Func<StreamFlowDocument> document)
{
    private readonly List<Action<ConnectorRegistry>> _registrations = [];
    private readonly List<Type> _deploymentTypes = [];

    /// <summary>Gets the name of the declaring class.</summary>
    public string Name { get; } = name;

    /// <summary>Gets the directory to which the paths of the declaration are relative. Default: that of the program, where the build puts the files.</summary>
    public string BaseDirectory { get; init; } = AppContext.BaseDirectory;

    /// <summary>Gets the verb that runs when the arguments name none. Default: <c>run</c>.</summary>
    public string DefaultVerb { get; init; } = "run";

    internal Func<StreamFlowDocument> Document { get; } = document;

    internal ModelTypes CreateTypes(XmlDocumentation? documentation = null) =>
        new(_deploymentTypes.Where(static type => type.Assembly != typeof(Deployment).Assembly)) { Documentation = documentation };

    /// <summary>Says how the connector of a type of deployment is made. Built-in types need no registration; one here takes their place.</summary>
    /// <typeparam name="TDeployment">The record of the deployment's options.</typeparam>
    /// <param name="create">Makes the connector of one deployment; it must not touch the environment yet.</param>
    /// <returns>This program, to go on with.</returns>
    public StreamFlowProgram Register<TDeployment>(Func<TDeployment, ConnectorContext, IConnector> create)
        where TDeployment : Deployment
    {
        _deploymentTypes.Add(typeof(TDeployment));
        _registrations.Add(registry => registry.Register(create));
        return this;
    }

    /// <summary>Makes a type of deployment known whose connector is made elsewhere or not at all: it can be checked and published, and is refused by name at run.</summary>
    /// <typeparam name="TDeployment">The record of the deployment's options.</typeparam>
    /// <returns>This program, to go on with.</returns>
    public StreamFlowProgram Declare<TDeployment>()
        where TDeployment : Deployment
    {
        _deploymentTypes.Add(typeof(TDeployment));
        return this;
    }

    internal void RegisterConnectors(ConnectorRegistry registry)
    {
        foreach (var register in _registrations)
        {
            register(registry);
        }
    }
}
