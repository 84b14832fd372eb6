using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Expressions.References;

namespace StreamFlow.Cwl.Tests.Expressions.References;

public sealed class ExpressionReferencesTests
{
    [Theory]
    [InlineData("text", "")]
    [InlineData("$(inputs.a) $(inputs['b c'].d)", "a,b c")]
    [InlineData("$(self)", "self")]
    [InlineData("$(runtime.cores)", "runtime")]
    [InlineData("$(inputs)", "*")]
    [InlineData("$(inputs.a + inputs['b'] + inputs[\"c\"])", "a,b,c")]
    [InlineData("$(x.inputs.a + 'inputs.b' /* inputs.c */)", "")]
    [InlineData("$({inputs: 1, self: 2})", "")]
    [InlineData("$(a ? inputs.b : inputs.c)", "b,c")]
    [InlineData("$(inputs[x])", "*")]
    [InlineData("$(Object.keys(inputs))", "*")]
    [InlineData("$(inputs.hasOwnProperty('a'))", "*")]
    [InlineData("$(eval('self'))", "*,self,runtime")]
    [InlineData("$(Function('return self')())", "*,self,runtime")]
    [InlineData("$([].constructor.constructor('return inputs')())", "*,self,runtime")]
    [InlineData("$(`${inputs.a}`)", "*,self,runtime")]
    [InlineData("${ var x = inputs; return x.a; }", "*")]
    [InlineData("${ function f(inputs) { return inputs.z; } return f(inputs.a); }", "*")]
    [InlineData("$(i\\u006eputs.a)", "*,self,runtime")]
    [InlineData("$(self.a / inputs.b / inputs.c)", "b,c,self")]
    [InlineData("${return inputs.a.b.inputs.c}", "a")]
    public void References_OfText_AreFound(string text, string expected) =>
        Assert.Equal(expected, Show(Expression.Parse(text).References));

    [Fact]
    public void References_OfReference_AreCertainAndPlaced()
    {
        var references = Expression.Parse("ab $(inputs.x) $(inputs.y + 1)").References;

        Assert.Equal([new InputReference("x", 5, true), new InputReference("y", 17, false)], references.Inputs);
    }

    [Fact]
    public void References_OfLibrary_AreThoseOfItsScripts()
    {
        var library = new ExpressionLibrary(["function f() { return inputs.a; }", "var g = function () { return runtime.cores; };"]);

        Assert.Equal("a,runtime", Show(library.References));
    }

    private static string Show(ExpressionReferences references)
    {
        IEnumerable<string> all =
        [
            .. references.AllInputs ? ["*"] : references.Inputs.Select(static input => input.Name),
            .. references.Self ? (string[])["self"] : [],
            .. references.Runtime ? (string[])["runtime"] : [],
        ];
        return string.Join(',', all);
    }
}
