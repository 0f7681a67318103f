using Microsoft.AspNetCore.Mvc.Formatters;

namespace Onboarding.Api.Common.Bodies;

/// <summary>Reads the bodies that actions take as a parameter. A part of the API registers one for its own types, with its own rules.</summary>
internal sealed class JsonBodyFormatter : InputFormatter
{
    private readonly BodyRules _rules;
    private readonly Func<Type, bool> _takes;
    private readonly Func<HttpContext, ReadOnlyMemory<byte>, Type, object?> _read;

    /// <param name="rules">Which bodies are taken.</param>
    /// <param name="takes">Which types are read.</param>
    /// <param name="read">Turns a text without a byte order mark into a type, or rejects it.</param>
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
        // What is foreign is rejected here, not in CanRead: another formatter would take the body, and fail on some charsets.
        using var body = await RequestBody.Read(context.HttpContext.Request, _rules, context.HttpContext.RequestAborted);
        return await InputFormatterResult.SuccessAsync(_read(context.HttpContext, body.Json, context.ModelType));
    }

    /// <inheritdoc/>
    protected override bool CanReadType(Type type) => _takes(type);
}
