using Microsoft.AspNetCore.Mvc.Formatters;

namespace Onboarding.Api.Common.Bodies;

/// <summary>
/// Reads the bodies that actions take as a parameter. Each part of the API registers a formatter for its own types, with its own rules.
/// </summary>
internal sealed class JsonBodyFormatter : InputFormatter
{
    private readonly BodyRules _rules;
    private readonly Func<Type, bool> _takes;
    private readonly Func<HttpContext, ReadOnlyMemory<byte>, Type, object?> _read;

    /// <param name="rules">The accepted bodies.</param>
    /// <param name="takes">Returns whether a type is read.</param>
    /// <param name="read">Converts a text without a byte order mark into a type, or rejects it.</param>
    public JsonBodyFormatter(BodyRules rules, Func<Type, bool> takes, Func<HttpContext, ReadOnlyMemory<byte>, Type, object?> read)
    {
        (_rules, _takes, _read) = (rules, takes, read);
        SupportedMediaTypes.Add("application/json");
        SupportedMediaTypes.Add("application/*+json");
        SupportedMediaTypes.Add("text/json");
    }

    /// <inheritdoc/>
    public override async Task<InputFormatterResult> ReadRequestBodyAsync(InputFormatterContext context)
    {
        // Unsupported bodies are rejected here and not in CanRead: another formatter would read the body instead, and fail with some charsets.
        using var body = await RequestBody.Read(context.HttpContext.Request, _rules, context.HttpContext.RequestAborted);
        return await InputFormatterResult.SuccessAsync(_read(context.HttpContext, body.Json, context.ModelType));
    }

    /// <inheritdoc/>
    protected override bool CanReadType(Type type) => _takes(type);
}
