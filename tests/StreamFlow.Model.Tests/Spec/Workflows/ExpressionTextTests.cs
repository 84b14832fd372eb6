using StreamFlow.Spec;

namespace StreamFlow.Model.Tests.Spec.Workflows;

public sealed class ExpressionTextTests
{
    [Theory]
    [InlineData("$(inputs.reads.basename)", false)]
    [InlineData("$(inputs['a b'][0].path)", false)]
    [InlineData("$(self)", false)]
    [InlineData("$(runtime.cores) of $(inputs.all)", false)]
    [InlineData("$(null)", false)]
    [InlineData("\\$(1 + 1)", false)]
    [InlineData("$(true)", true)]
    [InlineData("$(helper)", true)]
    [InlineData("$(inputs.size > 1)", true)]
    [InlineData("$(inputs.a) $(inputs.b + 1)", true)]
    [InlineData("${ return 1; }", true)]
    public void NeedsJavaScript_Text_IsTrueButForReferences(string text, bool expected) => Assert.Equal(expected, ExpressionText.NeedsJavaScript(text));
}
