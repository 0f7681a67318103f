using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.Extensions.Options;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common;

/// <summary>
/// Reads request bodies of the house's own API: UTF-8 JSON (RFC 8259) of at most 1 MiB, with or without a byte order mark. What is no such
/// JSON is refused as invalid_body with the reader's position, never with a piece of the text; an empty body reaches the action as null.
/// </summary>
internal sealed class HouseBody : InputFormatter
{
    private const int MaxBytes = 1 << 20;

    private static readonly Rule Unreadable = Rule.Ours("invalid_body", "The body cannot be read as the described JSON: {0}");

    public HouseBody()
    {
        SupportedMediaTypes.Add("application/json");
        SupportedMediaTypes.Add("application/*+json");
        SupportedMediaTypes.Add("text/json");
    }

    public override async Task<InputFormatterResult> ReadRequestBodyAsync(InputFormatterContext context)
    {
        // Refused here, not in CanRead: MVC's own reader would take the body and fail on some charsets.
        ContentTypes.RefuseForeign(context.HttpContext.Request);

        var (buffer, length) = await BoundedBody.Read(context.HttpContext.Request, MaxBytes, context.HttpContext.RequestAborted);
        try
        {
            var json = buffer.AsSpan(0, length);
            json = json.StartsWith("\uFEFF"u8) ? json[3..] : json;
            var options = context.HttpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.JsonSerializerOptions;
            return InputFormatterResult.Success(json.IsEmpty ? null : Parse(json, context.ModelType, options));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    // Types of a dialect are for its own reader alone, which may take fewer media types.
    protected override bool CanReadType(Type type) =>
        type.Assembly == typeof(HouseBody).Assembly && type.Namespace?.StartsWith("Onboarding.Api.Dialects.", StringComparison.Ordinal) == false;

    private static object? Parse(ReadOnlySpan<byte> json, Type type, JsonSerializerOptions options)
    {
        try
        {
            return Utf8.IsValid(json) ? JsonSerializer.Deserialize(json, type, options) : throw Refuse("a text is not valid Unicode");
        }
        catch (JsonException failure)
        {
            throw Refuse($"line {failure.LineNumber + 1}, byte {failure.BytePositionInLine + 1}");
        }
        catch (InvalidOperationException)
        {
            // Thrown by the reader for a lone surrogate.
            throw Refuse("a text is not valid Unicode");
        }
    }

    private static InvalidInput Refuse(string why) => new([Finding.Of(Unreadable, "", why)]);
}
