namespace StreamFlow.Connectors.Queues.Templates;

/// <summary>Gives the value of an expression: null, a <see cref="bool"/>, a <see cref="long"/>, a <see cref="string"/> or a list of those.</summary>
internal delegate object? TemplateExpression(TemplateScope scope);
