using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.Net.Http.Headers;
using Onboarding.Api.Common;
using Onboarding.Api.Dialects.Amlyze.Wire;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Amlyze;

/// <summary>
/// Reads request bodies of this dialect, and of no other: UTF-8 JSON (RFC 8259), with or without a byte order mark. What is no such
/// JSON is refused with the reader's position, never with a piece of the text.
/// </summary>
internal sealed class AmlyzeBody : InputFormatter
{
    private static readonly Rule Unreadable = Rule.Ours("400", "Request body cannot be read as the documented JSON: {0}");
    private static readonly Rule Unknown = Rule.Ours("400", "Unknown field: {0}");
    private const string NoUnicode = "a text is not valid Unicode";
    private readonly AmlyzeOptions _options;

    public AmlyzeBody(AmlyzeOptions options)
    {
        _options = options;
        SupportedMediaTypes.Add("application/json");
    }

    public override async Task<InputFormatterResult> ReadRequestBodyAsync(InputFormatterContext context)
    {
        // Refused here, not in CanRead: another formatter that knows the charset would take the body and not this dialect's rules.
        if (!IsUtf8(context.HttpContext.Request.ContentType))
        {
            throw new BadHttpRequestException("Only UTF-8 is read.", StatusCodes.Status415UnsupportedMediaType);
        }

        var (buffer, length) = await BoundedBody.Read(context.HttpContext.Request, _options.MaxBodyBytes, context.HttpContext.RequestAborted);
        try
        {
            var json = buffer.AsMemory(0, length);
            json = json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json;
            var type = AmlyzeWireContext.Default.GetTypeInfo(context.ModelType)!;
            var body = Parse(json.Span, type) ?? throw Refuse("null");
            if (_options.UnknownNames == UnknownNamesPolicy.Refuse)
            {
                InvalidInput.ThrowIfAny(Unknowns(json, type));
            }

            return await InputFormatterResult.SuccessAsync(body);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    /// <summary>The refusal of a body that is no JSON, or not of the documented structure.</summary>
    public static InvalidInput Refuse(string why, string path = "") => new([Finding.Of(Unreadable, path, why)]);

    protected override bool CanReadType(Type type) => type.Namespace == typeof(CustomerRequest).Namespace;

    private static object? Parse(ReadOnlySpan<byte> json, JsonTypeInfo type)
    {
        if (!Utf8.IsValid(json))
        {
            throw Refuse(NoUnicode);
        }

        try
        {
            return JsonSerializer.Deserialize(json, type);
        }
        catch (JsonException failure)
        {
            throw Refuse($"line {failure.LineNumber + 1}, byte {failure.BytePositionInLine + 1}", JsonPaths.ToPointer(failure.Path));
        }
        catch (InvalidOperationException)
        {
            // Thrown by the reader for text that is no Unicode: a lone surrogate, a broken UTF-8 sequence.
            throw Refuse(NoUnicode);
        }
    }

    private static Finding[] Unknowns(ReadOnlyMemory<byte> json, JsonTypeInfo type)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = type.Options.MaxDepth });
            return [.. UnknownNames.In(document.RootElement, type, "").Take(Walk.MaxFindings).Select(path => Finding.Of(Unknown, path, path[1..]))];
        }
        catch (InvalidOperationException)
        {
            throw Refuse(NoUnicode);
        }
    }

    private static bool IsUtf8(string? contentType) =>
        !MediaTypeHeaderValue.TryParse(contentType, out var media) || !media.Charset.HasValue
        || media.Charset.Value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
