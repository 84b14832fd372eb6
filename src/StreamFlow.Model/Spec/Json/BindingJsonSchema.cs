namespace StreamFlow.Spec;

/// <summary>Writes the JSON Schema of a binding, which is of a step or of a port.</summary>
internal static class BindingJsonSchema
{
    public static ConfigMap Write()
    {
        var target = ValueJsonSchema.Reference("target");
        var path = Json.Object(("type", Json.String("string")), ("pattern", Json.String("^/")));
        var targets = Json.Object(("anyOf", Json.Array(
            target,
            Json.Object(("type", Json.String("array")), ("items", target), ("minItems", Json.Number(1))))));
        var filters = Json.Object(("type", Json.String("array")), ("items", Json.Object(("type", Json.String("string")))));
        var placed = Json.Object(("allOf", Json.Array(target, Json.Object(("required", Json.Strings(["workdir"]))))));
        return Json.Object(("oneOf", Json.Array(
            Shape(["step", "target"], ("step", path), ("target", targets), ("filters", filters)),
            Shape(["port", "target"], ("port", path), ("target", placed)))));
    }

    private static ConfigMap Shape(string[] required, params (string, ConfigNode?)[] properties) => Json.Object(
        ("type", Json.String("object")),
        ("properties", Json.Object(properties)),
        ("required", Json.Strings(required)),
        ("additionalProperties", Json.Boolean(false)));
}
