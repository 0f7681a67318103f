using Onboarding.Api.Common.Errors.Catalogue;
using Onboarding.Api.Common.Idempotency;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Dialects.Enfuce;

namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>
/// The errors of this dialect. A rule has one of few codes, and a field says what it accepts, so the entries are those of the two tables of
/// <see cref="EnfuceFields"/>.
/// </summary>
internal sealed class EnfuceErrorSource : IErrorSource
{
    private const string AnyField = "any field";

    private static readonly Dictionary<string, (int Status, string Path, string Remedy)> Codes = new(StringComparer.Ordinal)
    {
        [EnfuceFields.Required] = (400, AnyField, "Send the field."),
        ["not_allowed"] = (400, AnyField, "Leave the field out, or send the other role."),
        ["duplicate"] = (409, "customerNumber", "Choose another number, or change the existing customer."),
        ["role_mismatch"] = (409, "role", "Use the calls of the customer's role."),
        ["ambiguous"] = (409, "regNo", "Look the customer up by its id or its customerNumber."),
        ["unknown"] = (409, "customerId", "Send the id of a customer of the account."),
        ["circle"] = (409, "customerId", "Link the customer to another one."),
        ["linked_already"] = (409, "customerId", "Delete the customer's link first."),
        ["too_deep"] = (409, "customerId", "Link the customer to one that is higher in the hierarchy."),
    };

    /// <inheritdoc/>
    public DialectName Api => EnfuceForms.Dialect;

    /// <inheritdoc/>
    public IReadOnlyList<ErrorEntry> Errors { get; } =
    [
        .. EnfuceFields.Rules.GroupBy(rule => rule.Value).Where(rules => rules.Key.Code != EnfuceFields.Invalid)
            .OrderBy(rules => rules.Key.Code, StringComparer.Ordinal).ThenBy(rules => rules.Key.Message, StringComparer.Ordinal)
            .Select(rules => Entry(rules.Key, [.. rules.Select(one => one.Key)])),
        .. EnfuceFields.Fields.Values.Distinct().OrderBy(field => field.Name, StringComparer.Ordinal).Select(Invalid),
        new(EnfuceFields.Required, "… is required.", "the property of the call", 400,
            "Send the property in the body.") { Rules = [EnfuceFields.PropertyMissing] },
        new("unknown", "… is not a member of this call.", AnyField, 400,
            "Leave the member out, or correct its name.") { Rules = [EnfuceFields.UnknownMember] },
        .. Enum.GetValues<IdempotencyProblem>().Select(Key),
    ];

    private static ErrorEntry Entry((string Code, string Message) wording, IReadOnlyList<Rule> rules)
    {
        var (status, path, remedy) = rules.Contains(CustomerErrors.BusinessUnitNotAllowed)
            ? (409, "businessUnit", "Use a client of the customer's business unit.")
            : Codes[wording.Code];
        return new(wording.Code, ErrorEntry.WithoutArguments(wording.Message), path, status, remedy) { Rules = rules };
    }

    // Every rule about a value has this code. The field says what it accepts.
    private static ErrorEntry Invalid((string Name, string Accepts) field) =>
        new(EnfuceFields.Invalid, $"{field.Name} must be {field.Accepts}.", field.Name, 400, $"Send {field.Accepts}.")
        {
            Rules = [.. EnfuceFields.Rules.Where(rule => rule.Value.Code == EnfuceFields.Invalid).Select(rule => rule.Key)],
        };

    private static ErrorEntry Key(IdempotencyProblem problem)
    {
        var error = EnfuceFields.Of(problem);
        return problem switch
        {
            IdempotencyProblem.KeyMissing => new(error.Code, error.Message, error.Field, 400, "Send the header."),
            IdempotencyProblem.KeyTooLong => new(error.Code, error.Message, error.Field, 400, "Send a shorter key."),
            IdempotencyProblem.StillRunning => new(error.Code, error.Message, error.Field, 409,
                "Send the same request again after the seconds in Retry-After."),
            IdempotencyProblem.ResponseLost => new(error.Code, error.Message, error.Field, 409,
                "Read whether the change was made, and send a new key."),
            _ => new(error.Code, error.Message, error.Field, 409, "Send a new key for another request, or the first body with this key."),
        };
    }
}
