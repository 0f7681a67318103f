using System.Buffers;
using Microsoft.AspNetCore.Mvc.Formatters;
using Onboarding.Api.Common;
using Onboarding.Api.Dialects.Amlyze.Wire;

namespace Onboarding.Api.Dialects.Amlyze;

/// <summary>
/// Reads request bodies of this dialect, and of no other: UTF-8 JSON (RFC 8259), with or without a byte order mark. What is no such
/// JSON is refused.
/// </summary>
internal sealed class AmlyzeBody : InputFormatter
{
    private readonly AmlyzeOptions _options;

    public AmlyzeBody(AmlyzeOptions options)
    {
        _options = options;
        SupportedMediaTypes.Add("application/json");
        SupportedMediaTypes.Add("application/*+json");
        SupportedMediaTypes.Add("text/json");
    }

    public override async Task<InputFormatterResult> ReadRequestBodyAsync(InputFormatterContext context)
    {
        // Refused here, not in CanRead: another formatter that knows the charset would take the body and not this dialect's rules.
        ContentTypes.RefuseForeign(context.HttpContext.Request);
        if (!ContentTypes.IsJson(context.HttpContext.Request.ContentType))
        {
            throw new BadHttpRequestException("Only application/json is read.", StatusCodes.Status415UnsupportedMediaType);
        }

        var (buffer, length) = await BoundedBody.Read(context.HttpContext.Request, _options.MaxBodyBytes, context.HttpContext.RequestAborted);
        try
        {
            var json = buffer.AsMemory(0, length);
            json = json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json;
            return await InputFormatterResult.SuccessAsync(WireJson.Read(json, context.ModelType, _options.UnknownNames));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    protected override bool CanReadType(Type type) => type.Namespace == typeof(CustomerRequest).Namespace;
}
