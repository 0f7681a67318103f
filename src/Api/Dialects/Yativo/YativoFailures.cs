using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Onboarding.Api.Dialects.Yativo.Kyc;
using Onboarding.Api.Dialects.Yativo.Profiles;
using Onboarding.Api.Dialects.Yativo.Wire;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>
/// Returns the bodies of error responses (Y12, Y22). The formats of the pages differ, and a live client looks for its sentence at several places, so
/// a body has the members of all of them.
/// </summary>
internal static class YativoFailures
{
    private const string Failed = "Request failed";

    // Names that clients read in data with a meaning of their own. A field with such a name is left out of data.
    private static readonly string[] ReservedInData = ["error", "errors", "message", "status"];

    /// <summary>Returns the body for a missing or invalid token.</summary>
    public static ReadOnlyMemory<byte> Unauthenticated(YativoProfile profile, bool isVerification) => JsonSerializer.SerializeToUtf8Bytes(
        With(new UnauthenticatedBody { Message = "Unauthenticated." }, StatusCodes.Status401Unauthorized, profile, isVerification),
        YativoWriter.Wire.UnauthenticatedBody);

    /// <summary>Returns a body with one sentence.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="profile">The profile.</param>
    /// <param name="isVerification">Whether the path is one of the host of verification.</param>
    /// <param name="isRead">Whether the request reads. Then the message is that of the published pages.</param>
    public static ReadOnlyMemory<byte> Of(int status, string sentence, YativoProfile profile, bool isVerification, bool isRead) =>
        JsonSerializer.SerializeToUtf8Bytes(
        With(new ErrorBody { Message = isRead ? Failed : sentence, Error = sentence, Data = new(sentence) }, status, profile, isVerification),
        YativoWriter.Wire.ErrorBody);

    /// <summary>Returns a body with the sentences of every defective field.</summary>
    public static ReadOnlyMemory<byte> OfFields(IEnumerable<(string Field, string Message)> fields, YativoProfile profile, bool isVerification) =>
        OfFields(fields.GroupBy(one => one.Field, one => one.Message), profile, isVerification);

    /// <summary>Returns a body with the sentences of every defective field.</summary>
    /// <param name="fields">The sentences by field.</param>
    /// <param name="profile">The profile.</param>
    /// <param name="isVerification">Whether the path is one of the host of verification.</param>
    public static ReadOnlyMemory<byte> OfFields(IEnumerable<IGrouping<string, string>> fields, YativoProfile profile, bool isVerification)
    {
        var errors = new OrderedDictionary<string, string[]>(
            fields.Select(field => KeyValuePair.Create(field.Key, field.ToArray())), StringComparer.Ordinal);
        var body = new FieldErrorsBody
        {
            Message = isVerification ? "Validation error." : profile.FieldErrorsMessage,
            Errors = errors,
            Data = new()
            {
                Fields = errors.Where(one => !ReservedInData.Contains(one.Key))
                    .ToDictionary(
                        one => one.Key, one => JsonSerializer.SerializeToElement(one.Value, YativoWriter.Wire.StringArray), StringComparer.Ordinal),
                Errors = errors,
            },
            ValidationErrors = isVerification ? errors : null,
            FieldHints = isVerification ? KycHints.Of(errors.Keys) : null,
        };
        return JsonSerializer.SerializeToUtf8Bytes(
            With(body, StatusCodes.Status422UnprocessableEntity, profile, isVerification), YativoWriter.Wire.FieldErrorsBody);
    }

    /// <summary>Returns the sentence for a status.</summary>
    public static string MessageOf(int status) => status switch
    {
        StatusCodes.Status403Forbidden => "The client may not use this API.",
        StatusCodes.Status404NotFound => "Not found",
        StatusCodes.Status429TooManyRequests => "Too many requests. Please try again later.",
        StatusCodes.Status500InternalServerError => "Something went wrong. Nothing was changed.",
        _ => ReasonPhrases.GetReasonPhrase(status),
    };

    private static T With<T>(T body, int status, YativoProfile profile, bool isVerification) where T : FailureBody =>
        body with { Status = profile.FailureStatus, StatusCode = status, Success = isVerification ? false : null };
}
