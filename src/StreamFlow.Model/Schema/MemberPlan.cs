using System.Reflection;
using StreamFlow.Spec;

namespace StreamFlow.Schema;

/// <summary>An option together with the property that holds it.</summary>
/// <param name="Option">The option.</param>
/// <param name="Property">The property.</param>
/// <param name="Value">How its value is made and taken apart.</param>
internal sealed record MemberPlan(OptionSchema Option, PropertyInfo Property, ValuePlan Value);
