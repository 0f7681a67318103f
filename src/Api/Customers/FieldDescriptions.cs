using System.Text.Json;
using Onboarding.Api.Common.Documentation;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Fields;

namespace Onboarding.Api.Customers;

/// <summary>Reads the facts of field tables for the description of bodies.</summary>
internal static class FieldDescriptions
{
    /// <summary>Returns the facts of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="forms">The forms of the calls that take the body. A member is required if every form requires it.</param>
    /// <param name="nameOf">Returns the member of a field; null if the body does not have it. By default the names are equal.</param>
    public static DescribedFields Of<TBody, T>(FieldTable<T> table, IReadOnlyList<CustomerForm> forms, Func<string, string?>? nameOf = null) => new(
        typeof(TBody),
        table.Select(field => (Name: nameOf is null ? field.Name : nameOf(field.Name), Field: field)).Where(one => one.Name is not null)
            .ToDictionary(one => one.Name!, one => FactsOf(table, one.Field, forms)));

    /// <summary>
    /// Returns the lengths and formats of a table, for a body whose own marks say which members are required and which codes they take.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="forms">The forms of the calls that take the body.</param>
    /// <param name="nameOf">Returns the member of a field; null if the body does not have it. By default the names are equal.</param>
    public static DescribedFields Limits<TBody, T>(FieldTable<T> table, IReadOnlyList<CustomerForm> forms, Func<string, string?>? nameOf = null)
    {
        var all = Of<TBody, T>(table, forms, nameOf);
        return all with
        {
            Members = all.Members.ToDictionary(one => one.Key, one => one.Value with { Classifier = null, OnlyFor = null, RequiredFor = [] }),
        };
    }

    private static FieldFacts FactsOf<T>(FieldTable<T> table, Field<T> field, IReadOnlyList<CustomerForm> forms) => new(
        field.Text is null ? null : forms.Max(form => form.MaxLengthIn(table, field)),
        field.Format == Formats.IsEmail ? "email" : null,
        field.Format == Formats.IsPhone ? Formats.PhonePattern : null,
        field.Classifier is { } list ? JsonNamingPolicy.CamelCase.ConvertName(list.ToString()) : null,
        field.OnlyFor,
        [.. Enum.GetValues<EntityType>().Where(type => forms.All(form => form.Requires(table, field, type)))]);
}
