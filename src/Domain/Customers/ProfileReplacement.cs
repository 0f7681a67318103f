using System.Reflection;
using System.Text.Json;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Questionnaires;
using Onboarding.Domain.Customers.RelatedEntities;

namespace Onboarding.Domain.Customers;

/// <summary>
/// The replacement of a customer's data by an update. The update replaces the fields in the form's allow list; all other fields stay. It never
/// replaces the extension of another dialect, or documents and related entities of another origin than a request's list
/// (<see cref="DocumentOrigin"/>, <see cref="EntityOrigin"/>).
/// </summary>
internal static class ProfileReplacement
{
    private static readonly IDictionary<string, JsonElement> NoExtensions = new Dictionary<string, JsonElement>();

    // The properties that ReplacedBy sets by name.
    private static readonly string[] SetByName =
    [
        nameof(CustomerProfileDraft.ScreeningProcesses), nameof(CustomerProfileDraft.Contacts), nameof(CustomerProfileDraft.Addresses),
        nameof(CustomerProfileDraft.Documents), nameof(CustomerProfileDraft.RelatedEntities), nameof(CustomerProfileDraft.Questionnaire),
        nameof(CustomerProfileDraft.Extensions),
    ];

    // All other properties. Their fields have the same names.
    private static readonly (string Field, PropertyInfo Property)[] NamedAsTheirProperty =
    [
        .. typeof(CustomerProfileDraft).GetProperties()
            .Where(property => property.CanWrite && !SetByName.Contains(property.Name))
            .Select(property => (JsonNamingPolicy.CamelCase.ConvertName(property.Name), property)),
    ];

    /// <summary>Returns the data after an update.</summary>
    /// <param name="before">The data before.</param>
    /// <param name="input">The data in the update.</param>
    /// <param name="form">The form of the update.</param>
    public static CustomerProfileDraft ReplacedBy(this CustomerProfileDraft before, CustomerProfileDraft input, CustomerForm form)
    {
        T Pick<T>(string field, T now, T then) => form.Accepts(field) ? now : then;

        var after = input with
        {
            ScreeningProcesses = Pick("initializeScreeningProcesses", input.ScreeningProcesses, before.ScreeningProcesses),
            Contacts = Pick("listContact", input.Contacts, before.Contacts),
            Addresses = Pick("listAddress", input.Addresses, before.Addresses),
            Documents = Pick(
                "listBusinessEntityDocument",
                Append(input.Documents, before.Documents?.Where(document => document.Origin != DocumentOrigin.Request)),
                before.Documents),
            RelatedEntities = Pick(
                "listRelatedEntity",
                Append(input.RelatedEntities, before.RelatedEntities?.Where(entity => entity.Origin != EntityOrigin.Request)),
                before.RelatedEntities),
            Questionnaire = before.Questionnaire is { } answers ? answers.ReplacedBy(input.Questionnaire, form) : input.Questionnaire,
            Verification = before.Verification,
            Extensions = Extensions(before, input, form),
        };
        foreach (var (field, property) in NamedAsTheirProperty)
        {
            if (!form.Accepts(field))
            {
                property.SetValue(after, property.GetValue(before));
            }
        }

        // The full name stays only if first name, last name and title do not change.
        var namesStay = (after.FirstName, after.LastName, after.Title) == (before.FirstName, before.LastName, before.Title);
        return form.Accepts("fullName") || namesStay ? after : after with { FullName = null };
    }

    /// <summary>Returns the extensions after a change by a form. Only the extension of the form's dialect can change.</summary>
    public static IDictionary<string, JsonElement>? Extensions(CustomerData before, CustomerData input, CustomerForm form)
    {
        if (before.Extensions is null && input.Extensions is null)
        {
            return null;
        }

        var own = form.Dialect.Value;
        var all = new Dictionary<string, JsonElement>((before.Extensions ?? NoExtensions).Where(one => one.Key != own));
        if ((input.Extensions ?? NoExtensions).TryGetValue(own, out var data))
        {
            all.Add(own, data);
        }

        return all.Count == 0 ? null : all;
    }

    private static IReadOnlyList<T>? Append<T>(IReadOnlyList<T>? input, IEnumerable<T>? kept) =>
        kept?.ToArray() is { Length: > 0 } more ? [.. input ?? [], .. more] : input;
}
