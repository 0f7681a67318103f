using System.Text.RegularExpressions;
using Onboarding.Api.Common.Bodies;
using Onboarding.Api.Common.Errors.Catalogue;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Questionnaires;
using Onboarding.Domain.Dialects.Yativo;
using Onboarding.Domain.Dialects.Yativo.Kyc;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Verification.Contracts;

namespace Onboarding.Api.Dialects.Yativo;

/// <summary>The errors of this dialect. It has sentences by field (422) and no codes; most sentences state what the field accepts.</summary>
internal sealed partial class YativoErrorSource : IErrorSource
{
    private const string Field = "…";
    private const string AnyField = "any field";
    private const string Correct = "Send a value of the type and length that the API description states.";

    // The remedies that the sentence does not contain.
    private static readonly Dictionary<Rule, string> Remedies = new()
    {
        [YativoFields.UnknownMember] = "Leave the member out, or correct its name.",
        [YativoFields.WordUnknown] = "Send a word that the API description states.",
        [KnownParameters.Unknown] = "Leave the parameter out, or correct its name.",
        [KnownParameters.Repeated] = "Send the parameter once.",
        [CustomerErrors.EmailTaken] = "Change the existing customer, or send another address.",
        [CustomerErrors.EntityTypeChanged] = "Leave the field out, or create another customer.",
        [CustomerErrors.BusinessUnitUnknown] = "Send a code of the classifier businessUnit.",
        [CustomerErrors.BusinessUnitNotAllowed] = "Use a client of the customer's business unit.",
        [DocumentContentErrors.TooLarge] = "Send a smaller file.",
        [SubscriptionErrors.TooManySubscriptions] = "Delete a subscription that is no longer needed.",
        [ListErrors.TooMany] = "Send fewer elements.",
        [MultipartObjects.NameInvalid] = "Name each part once, with members in brackets, such as customer_address[city].",
        [MultipartObjects.TooManyParts] = "Send fewer parts, or JSON.",
        [KycErrors.ShareSum] = "Correct the percentages so that they add up to 100 or less.",
        [KycErrors.AccountExcluded] = "Ask for one of the accounts only.",
        [KycErrors.FileTooSmall] = "Send a larger file: a readable image or document.",
        [KycErrors.RegistrationMissing] = "Add a document with this purpose.",
        [VerificationErrors.OtherType] = "Use the call of the customer's type.",
        [VerificationErrors.TypeChanged] = "Send the type of the first submission.",
        [VerificationErrors.NeverSubmitted] = "Send a first submission.",
        [VerificationErrors.UnderReview] = "Wait for the outcome, which an event reports.",
        [VerificationErrors.NoChanges] = "Send at least one field.",
        [VerificationErrors.AlreadyApproved] = "No action is needed.",
    };

    /// <inheritdoc/>
    public DialectName Api => YativoForms.Dialect;

    /// <inheritdoc/>
    public IReadOnlyList<ErrorEntry> Errors { get; } =
    [
        new("", "Unauthenticated.", "", 401, "Send a bearer token of the sign-in call."),
        new("", "Invalid login credentials", "", 401, "Correct the client id and the secret."),
        new("", YativoFailures.MessageOf(403), "", 403, "Use a client that has this dialect."),
        new("", YativoFailures.MessageOf(404), "", 404, "Correct the path. A customer of another account does not exist for the caller."),
        new("", YativoFailures.MessageOf(429), "", 429, "Wait for the seconds in Retry-After, then send the request again."),
        new("", YativoFailures.MessageOf(500), "", 500, "Send the request again; if it fails again, give the operator the X-Correlation-Id."),
        new("", "Idempotency-Key is required for this request.", "", 400, "Send the header."),
        new("", "The Idempotency-Key is too long.", "Idempotency-Key", 422, "Send a shorter key."),
        new("", "The Idempotency-Key was used with another request.", "Idempotency-Key", 422, "Send a new key, or the first body with this key."),
        new("", "The first request with this Idempotency-Key is still running.", "", 409,
            "Send the same request again after the seconds in Retry-After."),
        new("", "The Idempotency-Key was used, and its answer can no longer be read. Please use a new key.", "", 409,
            "Read whether the change was made first."),
        .. YativoFields.Sentences.GroupBy(rule => rule.Value).OrderBy(rules => rules.Key, StringComparer.Ordinal)
            .Select(rules => Entry(rules.Key, [.. rules.Select(one => one.Key)])),
    ];

    private static ErrorEntry Entry(string sentence, IReadOnlyList<Rule> rules) => new(
        "",
        sentence.Replace("{0}", Field, StringComparison.Ordinal),
        sentence.Contains("{0}", StringComparison.Ordinal) ? AnyField : "",
        StatusCodes.Status422UnprocessableEntity,
        rules.Select(rule => Remedies.GetValueOrDefault(rule)).FirstOrDefault(remedy => remedy is not null) ?? RemedyIn(sentence))
    {
        Rules = rules,
    };

    private static string RemedyIn(string sentence) =>
        sentence.EndsWith(" is required.", StringComparison.Ordinal) ? "Send the field."
        : Stated().Match(sentence) is { Success: true } stated ? $"Send {stated.Groups[1].Value}."
        : sentence.EndsWith(" must not be empty.", StringComparison.Ordinal) ? "Send the content."
        : Correct;

    [GeneratedRegex(@"must be (?!valid)(.+)\.$")]
    private static partial Regex Stated();
}
