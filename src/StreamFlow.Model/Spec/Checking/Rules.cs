namespace StreamFlow.Spec;

/// <summary>Every rule that the validator and the source generator check: 1xxx deployments and options, 2xxx bindings, 3xxx workflows (33xx those that are declared in C#), 4xxx files.</summary>
internal static partial class Rules
{
    public static readonly Rule InvalidName = Error(
        "SF1001", "A name does not follow the pattern of names",
        "'{0}' is not a name for {1}: a name begins with a lower-case letter and goes on with letters, digits, '.', '_' or '-'.");

    public static readonly Rule UnknownKey = Error(
        "SF1002", "There is no such option",
        "There is no option '{0}' in {1}{2}");

    public static readonly Rule MissingOption = Error(
        "SF1003", "A required option is missing",
        "The option '{0}' is missing in {1}; add it.");

    public static readonly Rule WrongType = Error(
        "SF1004", "A value has the wrong type",
        "The option '{0}' of {1} must be {2}, not {3}{4}");

    public static readonly Rule WrongShape = Error(
        "SF1024", "A part of the file has the wrong shape",
        "{0} must be {1}, not {2}.");

    public static readonly Rule OutOfRange = Error(
        "SF1005", "A value is out of range",
        "The option '{0}' of {1} must be {2}, not {3}.");

    public static readonly Rule UnknownWord = Error(
        "SF1006", "A word is not one of those allowed",
        "The option '{0}' of {1} must be one of {2}, not '{3}'{4}");

    public static readonly Rule MutuallyExclusive = Error(
        "SF1007", "Options exclude each other",
        "The options {0} of {1} exclude each other; keep one of them.");

    public static readonly Rule JointlyRequired = Error(
        "SF1008", "An option needs another one",
        "The option '{0}' of {1} works only together with '{2}'; add it.");

    public static readonly Rule MissingWhenExternal = Error(
        "SF1009", "An external deployment lacks the option that says what exists",
        "The option '{0}' is missing in {1}, which is external; say with it what exists already.");

    public static readonly Rule RepeatedItem = Error(
        "SF1010", "A value stands twice in a list",
        "The value '{0}' stands twice in the option '{1}' of {2}; remove one of them.");

    public static readonly Rule UnknownType = Error(
        "SF1011", "There is no such type",
        "There is no type '{0}' for {1}{2} The types are {3}.");

    public static readonly Rule UnknownDeployment = Error(
        "SF1012", "A deployment is not declared",
        "There is no deployment '{0}', which {1} names{2}");

    public static readonly Rule UnknownPolicy = Error(
        "SF1013", "A scheduling policy is not declared",
        "There is no scheduling policy '{0}', which {1} names{2}");

    public static readonly Rule CircularWraps = Error(
        "SF1014", "Deployments wrap each other in a circle",
        "The deployment '{0}' wraps itself: {1}; end the chain with a deployment that wraps nothing.");

    public static readonly Rule CannotWrap = Error(
        "SF1015", "The type of a deployment cannot wrap another",
        "The deployment '{0}' is of type '{1}', which works on its own: 'wraps' has no effect; remove it.");

    public static readonly Rule ContainerOverBatch = Error(
        "SF1016", "A container wraps a batch queue",
        "The deployment '{0}' runs containers, which cannot be kept on the batch queue '{1}'; let the queue wrap what the container should run on, or start the container in the job.");

    public static readonly Rule UnknownService = Error(
        "SF1017", "A service is not declared",
        "The deployment '{0}' has no service '{1}'{2}");

    public static readonly Rule MissingService = Error(
        "SF1018", "A target lacks the service that the type of its deployment needs",
        "{0} must name a service: the deployment '{1}' is of type '{2}', whose services are its containers.");

    public static readonly Rule DeprecatedForm = Warning(
        "SF1019", "A deprecated form",
        "'{0}' in {1} is deprecated; use {2}.");

    public static readonly Rule DeprecatedType = Warning(
        "SF1020", "A deprecated type",
        "The type '{0}' of {1} is deprecated; use {2}.");

    public static readonly Rule SecretInClear = Warning(
        "SF1021", "A secret is written in clear",
        "The option '{0}' of {1} holds a secret in clear; give it as a file ({{ file: PATH }}) or an environment variable ({{ environment: NAME }}).");

    public static readonly Rule UnusedDeployment = Information(
        "SF1022", "A deployment is not used",
        "The deployment '{0}' is used by no binding and wrapped by no deployment that is used.");

    public static readonly Rule NotConstant = Information(
        "SF1023", "A value is known only when the program runs",
        "The value of '{0}' is known only when the program runs; the build leaves it out of the file that it writes, and 'publish' of the program writes the whole file.");

    public static readonly Rule UsedTooEarly = Error(
        "SF1025", "A member is used before it has its value",
        "'{0}' is still null when '{1}' uses it, since static members get their values in the order of the text; move '{0}' above it.");

    public static readonly Rule BindingShape = Error(
        "SF2001", "A binding names neither a step nor a port, or both",
        "A binding of {0} must name either a 'step' or a 'port'{1}.");

    public static readonly Rule PathNotAbsolute = Error(
        "SF2002", "The path of a binding is not absolute",
        "The path '{0}' of a binding of {1} must be absolute; write '{2}'.");

    public static readonly Rule DuplicateBinding = Error(
        "SF2003", "Two bindings have the same path",
        "The {0} '{1}' of {2} has a binding already, at line {3}; remove one of them, or list both targets in one binding.");

    public static readonly Rule UnknownStep = Error(
        "SF2004", "A binding names a step that the workflow lacks",
        "The workflow '{0}' has no step '{1}'{2}");

    public static readonly Rule UnknownPort = Error(
        "SF2005", "A binding names a port that the workflow lacks",
        "The workflow '{0}' has no port '{1}': a port is an input of the workflow ('/INPUT') or an output of a step ('/STEP/OUTPUT'){2}");

    public static readonly Rule PortWithoutWorkdir = Error(
        "SF2006", "The target of a port has no work directory",
        "The target of the port '{0}' needs a 'workdir': the directory where its data are.");

    public static readonly Rule UnknownFilter = Error(
        "SF2007", "A binding filter is not declared",
        "There is no binding filter '{0}', which {1} names{2}");

    public static readonly Rule NoTarget = Error(
        "SF2008", "A binding has no target",
        "{0} has no target; name at least one deployment.");

    public static readonly Rule UnreadableDocument = Error(
        "SF3001", "The document of a workflow is not CWL",
        "The file '{0}' of the workflow '{1}' is not a CWL document: {2}.");

    public static readonly Rule MissingFile = Error(
        "SF4003", "A file does not exist",
        "The {0} '{1}', which {2} names, does not exist.");

    public static readonly Rule MissingVersion = Error(
        "SF4004", "The version of the file is missing",
        "The file must begin with 'version: {0}'.");

    public static readonly Rule UnknownVersion = Error(
        "SF4005", "The version of the file is not known",
        "The version '{0}' is not known; write 'version: {1}'.");

    public static readonly Rule NotAMap = Error(
        "SF4006", "The file is not a map",
        "The file must be a map with keys such as 'version' and 'workflows', not {0}.");

    public static readonly Rule JobTemplate = Error(
        "SF4007", "The template of a batch script cannot be used",
        "{0}.");

    public static readonly Rule InvalidYaml = Error(
        YamlReader.SyntaxRule, "The text is not YAML",
        "This is not valid YAML: {0}.");

    public static readonly Rule DuplicateKey = Error(
        YamlReader.DuplicateKeyRule, "A key stands twice in a map",
        "The key '{0}' stands twice in this map; remove one of them.");

    /// <summary>Gets every rule, by id.</summary>
    /// <remarks>Put together when it is first asked for: the parts of this class get their values in no order that can be relied on.</remarks>
    public static IReadOnlyList<Rule> All => field ??=
    [
        InvalidName, UnknownKey, MissingOption, WrongType, OutOfRange, UnknownWord, MutuallyExclusive, JointlyRequired,
        MissingWhenExternal, RepeatedItem, UnknownType, UnknownDeployment, UnknownPolicy, CircularWraps, CannotWrap,
        ContainerOverBatch, UnknownService, MissingService, DeprecatedForm, DeprecatedType, SecretInClear, UnusedDeployment,
        NotConstant, WrongShape, UsedTooEarly, BindingShape, PathNotAbsolute, DuplicateBinding, UnknownStep, UnknownPort, PortWithoutWorkdir,
        UnknownFilter, NoTarget, UnreadableDocument, InvalidYaml, DuplicateKey, MissingFile, MissingVersion,
        UnknownVersion, NotAMap, JobTemplate, .. Declarations, .. OfSymbols,
    ];

    private static Rule Error(string id, string title, string message) => new(id, FindingSeverity.Error, title, message);

    private static Rule Warning(string id, string title, string message) => new(id, FindingSeverity.Warning, title, message);

    private static Rule Information(string id, string title, string message) => new(id, FindingSeverity.Information, title, message);
}
