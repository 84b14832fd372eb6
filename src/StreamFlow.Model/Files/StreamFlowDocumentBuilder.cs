using System.ComponentModel;

namespace StreamFlow;

/// <summary>Puts the members of a class with <see cref="StreamFlowFileAttribute"/> together into the document that they declare; the generated code calls it.</summary>
/// <remarks>A member that is null declares nothing. Of two members for the same section the later one counts.</remarks>
/// <param name="declaringClass">The class.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StreamFlowDocumentBuilder(Type declaringClass)
{
    private readonly DeclaredWorkflowBuilder _declared = new(declaringClass);
    private readonly List<(string Name, Workflow Workflow)> _workflows = [];
    private readonly List<Binding> _bindings = [];
    private readonly List<ContainerMapping> _containers = [];
    private readonly ValueMap<SchedulingPolicy> _policies = new();
    private readonly ValueMap<string> _origins = new();
    private readonly ValueMap<Deployment> _deployments = new();
    private readonly ValueMap<BindingFilter> _filters = new();
    private Scheduling? _scheduling;
    private Scheduler? _scheduler;
    private Database? _database;
    private DataManager? _dataManager;
    private DeploymentManager? _deploymentManager;
    private FailureManager? _failureManager;
    private CheckpointManager? _checkpointManager;
    private string? _settings;

    /// <summary>Names the file with the values of the inputs that the class declares.</summary>
    /// <param name="settings">The file, relative to the declaring one; null for none.</param>
    /// <returns>This builder.</returns>
    public StreamFlowDocumentBuilder WithSettings(string? settings)
    {
        _settings = settings;
        return this;
    }

    /// <summary>Adds an input of the workflow that the class declares.</summary>
    /// <param name="name">Its name in the document.</param>
    /// <param name="member">The name of its member.</param>
    /// <param name="input">The input.</param>
    /// <returns>This builder.</returns>
    public StreamFlowDocumentBuilder Add(string name, string member, IWorkflowInput? input)
    {
        _declared.Add(name, member, input);
        return this;
    }

    /// <summary>Adds a step of the workflow that the class declares.</summary>
    /// <param name="name">Its name in the document.</param>
    /// <param name="member">The name of its member.</param>
    /// <param name="step">The step.</param>
    /// <returns>This builder.</returns>
    public StreamFlowDocumentBuilder Add(string name, string member, IStep? step)
    {
        _declared.Add(name, member, step);
        return this;
    }

    /// <summary>Adds an output of the workflow that the class declares.</summary>
    /// <param name="name">Its name in the document.</param>
    /// <param name="member">The name of its member.</param>
    /// <param name="output">The output.</param>
    /// <returns>This builder.</returns>
    public StreamFlowDocumentBuilder Add(string name, string member, IWorkflowOutput? output)
    {
        _declared.Add(name, member, output);
        return this;
    }

    /// <summary>Adds a workflow.</summary>
    /// <param name="name">Its name in the file.</param>
    /// <param name="member">The name of its member.</param>
    /// <param name="workflow">The workflow.</param>
    /// <returns>This builder.</returns>
    public StreamFlowDocumentBuilder Add(string name, string member, Workflow? workflow)
    {
        if (workflow is not null)
        {
            _workflows.Add((name, workflow));
        }

        return Note($"workflows.{name}", member, workflow);
    }

    /// <summary>Adds a deployment.</summary>
    /// <param name="name">Its name in the file.</param>
    /// <param name="member">The name of its member.</param>
    /// <param name="deployment">The deployment.</param>
    /// <returns>This builder.</returns>
    public StreamFlowDocumentBuilder Add(string name, string member, Deployment? deployment) => Put(_deployments, "deployments.", name, member, deployment);

    /// <summary>Adds a binding filter.</summary>
    /// <param name="name">Its name in the file.</param>
    /// <param name="member">The name of its member.</param>
    /// <param name="filter">The filter.</param>
    /// <returns>This builder.</returns>
    public StreamFlowDocumentBuilder Add(string name, string member, BindingFilter? filter) => Put(_filters, "bindingFilters.", name, member, filter);

    /// <summary>Adds a scheduling policy.</summary>
    /// <param name="name">Its name in the file.</param>
    /// <param name="member">The name of its member.</param>
    /// <param name="policy">The policy.</param>
    /// <returns>This builder.</returns>
    public StreamFlowDocumentBuilder Add(string name, string member, SchedulingPolicy? policy) => Put(_policies, "scheduling.policies.", name, member, policy);

    /// <summary>Adds bindings; each counts for the workflow whose document its step or port belongs to, or for the first one when it does not say.</summary>
    /// <param name="bindings">The bindings.</param>
    /// <returns>This builder.</returns>
    public StreamFlowDocumentBuilder Add(Bindings? bindings)
    {
        _bindings.AddRange(bindings ?? []);
        return this;
    }

    /// <summary>Says how containers are made, for the workflow that the class declares or, when it declares none, for its CWL documents that do not say it themselves.</summary>
    /// <param name="containers">The mappings.</param>
    /// <returns>This builder.</returns>
    public StreamFlowDocumentBuilder Add(ContainerMappings? containers)
    {
        _containers.AddRange(containers ?? []);
        return this;
    }

    /// <summary>Sets the section <c>scheduling</c>; a scheduler and policies of other members are added to it.</summary>
    /// <param name="member">The name of the member.</param>
    /// <param name="section">The section.</param>
    /// <returns>This builder.</returns>
    public StreamFlowDocumentBuilder Add(string member, Scheduling? section)
    {
        _scheduling = section ?? _scheduling;
        return this;
    }

    /// <summary>Sets the scheduler.</summary>
    /// <inheritdoc cref="Add(string, Scheduling)"/>
    public StreamFlowDocumentBuilder Add(string member, Scheduler? section) => Note("scheduling.scheduler", member, _scheduler = section ?? _scheduler);

    /// <summary>Sets the database.</summary>
    /// <inheritdoc cref="Add(string, Scheduling)"/>
    public StreamFlowDocumentBuilder Add(string member, Database? section) => Note("database", member, _database = section ?? _database);

    /// <summary>Sets the data manager.</summary>
    /// <inheritdoc cref="Add(string, Scheduling)"/>
    public StreamFlowDocumentBuilder Add(string member, DataManager? section) => Note("dataManager", member, _dataManager = section ?? _dataManager);

    /// <summary>Sets the deployment manager.</summary>
    /// <inheritdoc cref="Add(string, Scheduling)"/>
    public StreamFlowDocumentBuilder Add(string member, DeploymentManager? section) =>
        Note("deploymentManager", member, _deploymentManager = section ?? _deploymentManager);

    /// <summary>Sets the failure manager.</summary>
    /// <inheritdoc cref="Add(string, Scheduling)"/>
    public StreamFlowDocumentBuilder Add(string member, FailureManager? section) => Note("failureManager", member, _failureManager = section ?? _failureManager);

    /// <summary>Sets the checkpoint manager.</summary>
    /// <inheritdoc cref="Add(string, Scheduling)"/>
    public StreamFlowDocumentBuilder Add(string member, CheckpointManager? section) =>
        Note("checkpointManager", member, _checkpointManager = section ?? _checkpointManager);

    /// <summary>Makes the document.</summary>
    /// <returns>The document of everything that was added.</returns>
    public StreamFlowDocument Build()
    {
        AddDeclared();
        var workflows = new ValueMap<Workflow>();
        foreach (var (name, workflow) in _workflows)
        {
            workflows[name] = WithContainers(WithBindings(workflow));
        }

        return new StreamFlowDocument
        {
            Workflows = workflows,
            Deployments = _deployments,
            BindingFilters = _filters,
            Scheduling = BuildScheduling(),
            Database = _database,
            DataManager = _dataManager,
            DeploymentManager = _deploymentManager,
            FailureManager = _failureManager,
            CheckpointManager = _checkpointManager,
            Origins = _origins,
        };
    }

    /// <summary>Puts the workflow that the class declares before the others, and gives the references to its steps their paths.</summary>
    private void AddDeclared()
    {
        if (_declared.IsEmpty)
        {
            return;
        }

        var declared = _declared.Build();
        var workflow = new CwlWorkflow($"cwl/{declared.Name}.cwl", _settings) { Declared = declared };
        var paths = new DeclaredPaths(declared, workflow.File);
        for (var i = 0; i < _bindings.Count; i++)
        {
            var binding = _bindings[i];
            _bindings[i] = binding with
            {
                Step = binding.Step is { Steps.Count: > 0 } step ? paths.Find(step) ?? step : binding.Step,
                Port = binding.Port is { Path: "" } port ? paths.Find(port) ?? port : binding.Port,
            };
        }

        for (var i = 0; i < _containers.Count; i++)
        {
            _containers[i] = _containers[i] with { Step = paths.Find(_containers[i].Step) ?? _containers[i].Step };
        }

        _workflows.Insert(0, (declared.Name, workflow));
        _origins[$"workflows.{declared.Name}"] = declaringClass.Name;
    }

    private Workflow WithContainers(Workflow workflow) =>
        _containers.Count > 0 && workflow is CwlWorkflow { Docker: null } cwl && (cwl.Declared is not null || _declared.IsEmpty)
            ? cwl with { Docker = [.. _containers] }
            : workflow;

    private StreamFlowDocumentBuilder Put<T>(ValueMap<T> section, string path, string name, string member, T? value)
        where T : class
    {
        if (value is not null)
        {
            section[name] = value;
        }

        return Note(path + name, member, value);
    }

    private StreamFlowDocumentBuilder Note(string path, string member, object? value)
    {
        if (value is not null)
        {
            _origins[path] = $"{declaringClass.Name}.{member}";
        }

        return this;
    }

    private Scheduling? BuildScheduling()
    {
        if (_scheduling is null && _scheduler is null && _policies.Count == 0)
        {
            return null;
        }

        var policies = new ValueMap<SchedulingPolicy>();
        foreach (var (name, policy) in (_scheduling?.Policies ?? []).Concat(_policies))
        {
            policies[name] = policy;
        }

        return new Scheduling { Scheduler = _scheduler ?? _scheduling?.Scheduler, Policies = policies };
    }

    private Workflow WithBindings(Workflow workflow)
    {
        var own = workflow.Bindings ?? [];
        var added = _bindings.Where(binding => ReferenceEquals(OwnerOf(binding), workflow) && !own.Contains(binding, ReferenceEqualityComparer.Instance)).ToArray();
        return added.Length == 0 ? workflow : workflow with { Bindings = ValueList.Create<Binding>([.. own, .. added]) };
    }

    private Workflow? OwnerOf(Binding binding)
    {
        var document = binding.Step?.Document ?? binding.Port?.Document;
        return _workflows.Select(entry => entry.Workflow).FirstOrDefault(workflow => document is null || workflow is CwlWorkflow cwl && cwl.File == document);
    }
}
