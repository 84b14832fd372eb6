extern alias Generators;

using Generators::StreamFlow.Generators.Folding;
using Microsoft.CodeAnalysis;
using StreamFlow.Dsl.Generators.Tests.Compiling;

namespace StreamFlow.Dsl.Generators.Tests.Folding;

public sealed class ConstantFolderTests
{
    [Theory]
    [InlineData("string", "\"a\"", "a")]
    [InlineData("string", "@\"a\\b\"", "a\\b")]
    [InlineData("string", "\"\"\"raw \"x\" text\"\"\"", "raw \"x\" text")]
    [InlineData("string", "\"a\" + 1 + 'c'", "a1c")]
    [InlineData("string", "$\"{Name}-{1 + 1}\"", "world-2")]
    [InlineData("string", "$\"{{x}} {nameof(Name)}\"", "{x} Name")]
    [InlineData("string", "$\"{{{Prefix}}}\\t\"", "{hello}\t")]
    [InlineData("string", "$@\"{Prefix}\\\"", "hello\\")]
    [InlineData("string", "$\"\"\"a\"{Prefix}\"\"\"", "a\"hello")]
    [InlineData("string", "Prefix + \"/x\"", "hello/x")]
    [InlineData("string", "string.Concat(Prefix, \"-\", Name)", "hello-world")]
    [InlineData("string", "string.Empty", "")]
    [InlineData("string?", "null", "null")]
    [InlineData("string", "Missing ?? \"fallback\"", "fallback")]
    [InlineData("string", "Large ? \"big\" : \"small\"", "big")]
    [InlineData("int", "2 + 3 * 4", "14")]
    [InlineData("int", "Count * 2 - 1", "13")]
    [InlineData("int", "-Count", "-7")]
    [InlineData("int", "(int)2.9", "2")]
    [InlineData("long", "1L << 30", "1073741824")]
    [InlineData("bool", "!Large", "False")]
    [InlineData("bool", "Count > 5 && Large", "True")]
    [InlineData("TimeSpan", "TimeSpan.FromMinutes(2)", "00:02:00")]
    [InlineData("TimeSpan", "TimeSpan.FromHours(Count)", "07:00:00")]
    [InlineData("TimeSpan", "TimeSpan.FromSeconds(1.5)", "00:00:01.5000000")]
    [InlineData("TimeSpan", "TimeSpan.FromHours(1, 30)", "01:30:00")]
    [InlineData("TimeSpan", "new TimeSpan(1, 2, 3)", "01:02:03")]
    [InlineData("TimeSpan", "new(1, 2, 3, 4)", "1.02:03:04")]
    [InlineData("TimeSpan", "2 * TimeSpan.FromSeconds(3) + TimeSpan.Zero", "00:00:06")]
    [InlineData("DayOfWeek", "DayOfWeek.Friday", "Friday")]
    [InlineData("DayOfWeek?", "DayOfWeek.Friday", "Friday")]
    [InlineData("int[]", "[1, 2, .. More, 5]", "[1, 2, 3, 4, 5]")]
    [InlineData("int[]", "new[] { 1, Count }", "[1, 7]")]
    [InlineData("int[]", "new int[] { 1 }", "[1]")]
    [InlineData("List<string>", "new() { \"a\", Name }", "List{[a, world]}")]
    [InlineData("Dictionary<string, int>", "new() { [\"a\"] = 1, [Name] = 2 }", "Dictionary{a: 1, world: 2}")]
    [InlineData("Dictionary<string, int>", "new() { { \"a\", 1 } }", "Dictionary{a: 1}")]
    [InlineData("Dictionary<string, Point>", "new() { [\"a\"] = new(1) { Y = 2 } }", "Dictionary{a: Point{x = 1, Y = 2}}")]
    [InlineData("Point", "new Point(x: 4)", "Point{x = 4}")]
    [InlineData("Point", "Origin with { Y = 9 }", "Point{x = 0, Y = 9}")]
    [InlineData("int", "Origin.Y", "3")]
    [InlineData("Nested", "new() { Inner = { Y = 1, Names = { \"a\" } } }", "Nested{Inner = Point{Y = 1, Names = List{[a]}}}")]
    [InlineData("object", "MainCwl.Steps.Compile", "path:MainCwl.Steps.Compile")]
    [InlineData("object", "Demo.MainCwl.Steps.Compile", "path:MainCwl.Steps.Compile")]
    public void FoldMember_Constant_IsEvaluated(string type, string expression, string expected) =>
        Assert.Equal(expected, Fold(type, expression));

    [Theory]
    [InlineData("string", "Environment.MachineName", "Environment.MachineName")]
    [InlineData("string", "\"a\" + Environment.MachineName", "Environment.MachineName")]
    [InlineData("string", "$\"x{Mutable}\"", "Mutable")]
    [InlineData("string", "$\"{1.5}\"", "1.5")]
    [InlineData("string", "$\"{Count:X}\"", "Count")]
    [InlineData("string", "Guid.NewGuid().ToString()", "Guid.NewGuid().ToString()")]
    [InlineData("int", "Mutable.Length", "Mutable.Length")]
    [InlineData("int", "Undeclared", "Undeclared")]
    [InlineData("int", "Later", "Later")]
    [InlineData("int", "Itself", "Subject2")]
    [InlineData("int", "Count / (Count - 7)", "Count / (Count - 7)")]
    public void FoldMember_NotConstant_SaysWhat(string type, string expression, string culprit) =>
        Assert.StartsWith($"unknown:{culprit}", Fold(type, expression));

    [Fact]
    public void FoldMember_InitializerOfAMember_KnowsThePositionOfItsName()
    {
        var value = Assert.IsType<FoldedObject>(FoldValue("Point", "new(1)\n{\n    Y = 2,\n}"));

        var member = value.Find("Y")!;
        Assert.Equal((3, 5), (member.NamePosition.Line - value.Position.Line + 1, member.NamePosition.Column));
    }

    [Fact]
    public void FoldMember_MisspeltMember_IsKeptAsUnknown()
    {
        var value = Assert.IsType<FoldedObject>(FoldValue("Point", "new(1) { Z = 2 }"));

        Assert.False(Assert.Single(value.Members, member => member.Name == "Z").IsKnown);
    }

    private static string Fold(string type, string expression) => Show(FoldValue(type, expression));

    private static FoldedValue FoldValue(string type, string expression)
    {
        var compilation = Compilations.Of(
            $$"""
            static class Demo
            {
                public const string Name = "world";
                public static readonly string Prefix = "hello";
                public static readonly string? Missing = null;
                public static string Mutable = "no";
                public static bool Large => true;
                public static int Count { get; } = 7;
                public static readonly int[] More = [3, 4];
                public static readonly int Itself = Subject2;
                public static readonly int Subject2 = Itself;
                public static readonly Point Origin = new(0) { Y = 3 };
                public static readonly {{type}} Subject = {{expression}};
                public static readonly int Later = 1;
            }
            record Point(int X) { public int Y { get; init; } public List<string> Names { get; init; } = []; }
            record Nested { public Point Inner { get; init; } = new(0); }
            """.Replace("record Point(int X)", "record Point(int x)", StringComparison.Ordinal));
        var member = compilation.GetTypeByMetadataName("Demo")!.GetMembers("Subject").Single();
        return new ConstantFolder(compilation, name => name == "MainCwl", TestContext.Current.CancellationToken).FoldMember(member)!;
    }

    private static string Show(FoldedValue value) => FoldedValues.Resolve(value) switch
    {
        FoldedNull => "null",
        FoldedScalar { Value: var scalar } => Convert.ToString(scalar, System.Globalization.CultureInfo.InvariantCulture)!,
        FoldedEnum { Member.Name: var name } => name,
        FoldedList { Items: var items } => $"[{string.Join(", ", items.Select(Show))}]",
        FoldedPath { Names: var names } => $"path:{string.Join('.', names)}",
        NotConstant { Text: var text } => $"unknown:{text}",
        FoldedObject created => Show(created),
        var other => other.ToString(),
    };

    private static string Show(FoldedObject value)
    {
        var parts = value.Members.Select(member => $"{member.Name} = {Show(member.Value)}")
            .Concat(value.Elements.Count > 0 ? [$"[{string.Join(", ", value.Elements.Select(Show))}]"] : [])
            .Concat(value.Entries.Select(entry => $"{Show(entry.Key)}: {Show(entry.Value)}"));
        return $"{value.Type?.Name}{{{string.Join(", ", parts)}}}";
    }
}
