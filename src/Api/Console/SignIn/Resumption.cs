using System.Buffers.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Onboarding.Api.Console.Common;

namespace Onboarding.Api.Console.SignIn;

/// <summary>
/// A form that a person had sent when the session had ended or the sign-in was no longer fresh. It travels in the forms of the sign-in, so that
/// nothing that was written is lost and no instance keeps it. After the sign-in the person sends it with one button.
/// </summary>
/// <param name="Action">The path of the form's action, escaped.</param>
/// <param name="Fields">The fields.</param>
public sealed record Resumption(string Action, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    /// <summary>The field that contains the form.</summary>
    public const string Field = "_resume";

    // Quotation marks and letters of all languages stay as they are, so that the longest form fits into the field.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Returns the form of a request; null for a page that is only read and for a form with files.</summary>
    internal static Resumption? Of(ConsoleRequest request) => request.Form is { Files.Count: 0 } form
        ? new(
            request.Context.Request.Path.ToUriComponent(),
            [.. form.Where(field => field.Key != ConsoleGuard.TokenField && field.Key != Field)
                .SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? "")))])
        : null;

    /// <summary>Reads a form from the field; null if there is none, or none of a page of the console.</summary>
    internal static Resumption? Read(string? text)
    {
        try
        {
            return text is not null
                && JsonSerializer.Deserialize<Resumption>(Base64Url.DecodeFromChars(text)) is { Action: not null, Fields: not null } form
                && ConsoleRequest.IsOwn(form.Action) && form.Fields.All(field => field is { Key: not null, Value: not null }) ? form : null;
        }
        catch (Exception failure) when (failure is FormatException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Returns the text of the field.</summary>
    public string ToText() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this, Options));
}
