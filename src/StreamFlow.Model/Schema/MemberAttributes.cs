using System.ComponentModel;
using System.Reflection;
using System.Runtime.CompilerServices;
using StreamFlow.Spec;

namespace StreamFlow.Schema;

/// <summary>The attributes of a property that say how it stands in the file, read in one go.</summary>
internal sealed class MemberAttributes
{
    private readonly DefaultValueAttribute? _default;

    public MemberAttributes(PropertyInfo property)
    {
        foreach (var attribute in property.GetCustomAttributes(inherit: true))
        {
            switch (attribute)
            {
                case BesideTypeAttribute or NotInFileAttribute:
                    IsLeftOut = true;
                    break;
                case RequiredMemberAttribute:
                    IsRequired = true;
                    break;
                case RequiredWhenExternalAttribute:
                    IsRequiredWhenExternal = true;
                    break;
                case UniqueItemsAttribute:
                    HasUniqueItems = true;
                    break;
                case ServiceMapAttribute:
                    IsServiceMap = true;
                    break;
                case ConfigKeyAttribute key:
                    Key = key;
                    break;
                case AlsoAcceptsAttribute accepts:
                    AlsoAccepts = accepts.Forms;
                    break;
                case RangeAttribute range:
                    Range = range;
                    break;
                case ConfigFileAttribute file:
                    File = file;
                    break;
                case DurationAttribute duration:
                    Duration = duration.Format;
                    break;
                case SizeAttribute size:
                    Size = size.Format;
                    break;
                case RequiresAttribute requires:
                    Requires = requires;
                    break;
                case MutuallyExclusiveAttribute exclusive:
                    ExclusiveGroups.Add(exclusive.Group);
                    break;
                case DeprecatedOptionAttribute deprecated:
                    Deprecated = deprecated;
                    break;
                case DefaultValueAttribute value:
                    _default = value;
                    break;
            }
        }
    }

    public bool IsLeftOut { get; }

    public bool IsRequired { get; }

    public bool IsRequiredWhenExternal { get; }

    public bool HasUniqueItems { get; }

    public bool IsServiceMap { get; }

    public ConfigKeyAttribute? Key { get; }

    public ConfigForms AlsoAccepts { get; }

    public RangeAttribute? Range { get; }

    public ConfigFileAttribute? File { get; }

    public DurationFormat Duration { get; }

    public SizeFormat Size { get; }

    public RequiresAttribute? Requires { get; }

    public List<string> ExclusiveGroups { get; } = [];

    public DeprecatedOptionAttribute? Deprecated { get; }

    /// <summary>Gives the documented default as it would be written.</summary>
    public ConfigScalar? Default(ValuePlan plan) => _default?.Value switch
    {
        null => null,
        bool flag => ConfigScalar.Of(flag, SourcePosition.None),
        int or long or short or byte => ConfigScalar.Of(Convert.ToInt64(_default.Value), SourcePosition.None),
        double or float => ConfigScalar.Of(Convert.ToDouble(_default.Value), SourcePosition.None),
        Enum word => ConfigScalar.Of(plan.Schema.Names[plan.EnumValues.ToList().IndexOf(word)], SourcePosition.None),
        var other => ConfigScalar.Of(other.ToString() ?? string.Empty, SourcePosition.None),
    };
}
