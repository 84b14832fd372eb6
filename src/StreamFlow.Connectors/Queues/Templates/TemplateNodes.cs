using System.Text;

namespace StreamFlow.Connectors.Queues.Templates;

/// <summary>A part of a template that writes text.</summary>
internal abstract class TemplateNode
{
    public abstract void Render(TemplateScope scope, StringBuilder output);
}

/// <summary>Parts one after the other.</summary>
internal sealed class TemplateBlock(IReadOnlyList<TemplateNode> parts) : TemplateNode
{
    public override void Render(TemplateScope scope, StringBuilder output)
    {
        foreach (var part in parts)
        {
            part.Render(scope, output);
        }
    }
}

/// <summary>Text that is copied.</summary>
internal sealed class TemplateText(string text) : TemplateNode
{
    public override void Render(TemplateScope scope, StringBuilder output) => output.Append(text);
}

/// <summary>The value of an expression.</summary>
internal sealed class TemplateOutput(TemplateExpression expression) : TemplateNode
{
    public override void Render(TemplateScope scope, StringBuilder output) => output.Append(TemplateValue.ToText(expression(scope)));
}

/// <summary>The first branch whose condition holds.</summary>
internal sealed class TemplateIf(IReadOnlyList<(TemplateExpression Condition, TemplateBlock Body)> branches, TemplateBlock? otherwise) : TemplateNode
{
    public override void Render(TemplateScope scope, StringBuilder output)
    {
        foreach (var (condition, body) in branches)
        {
            if (TemplateValue.IsTrue(condition(scope)))
            {
                body.Render(scope, output);
                return;
            }
        }

        otherwise?.Render(scope, output);
    }
}

/// <summary>A part for each item of a list, or another when there is none.</summary>
internal sealed class TemplateFor(string variable, TemplateExpression items, TemplateBlock body, TemplateBlock? otherwise) : TemplateNode
{
    public override void Render(TemplateScope scope, StringBuilder output)
    {
        var list = TemplateValue.ToList(items(scope));
        for (var i = 0; i < list.Count; i++)
        {
            var inner = new TemplateScope(scope);
            inner.Set(variable, list[i]);
            inner.Set("loop", new TemplateLoop(i, list.Count));
            body.Render(inner, output);
        }

        if (list.Count == 0)
        {
            otherwise?.Render(scope, output);
        }
    }
}
