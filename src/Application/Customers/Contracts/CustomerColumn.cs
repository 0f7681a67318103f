using System.Globalization;
using System.Text.Json;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;

namespace Onboarding.Application.Customers.Contracts;

/// <summary>
/// One column of a customer's row: its value in the aggregate, its member of <see cref="CustomerColumns"/>, its maximum length, its JSON form, and
/// whether lists filter by it. The constructor resolves the members once and fails if a member is missing or has another type.
/// </summary>
public sealed record CustomerColumn
{
    private readonly Action<Utf8JsonWriter, CustomerColumns> _write;
    private readonly Action<Customer, CustomerColumns> _copy;

    private CustomerColumn(string name, string jsonName, Action<Utf8JsonWriter, CustomerColumns> write, Action<Customer, CustomerColumns> copy) =>
        (Name, JsonName, _write, _copy) = (name, jsonName, write, copy);

    /// <summary>The name of the column, of the aggregate's member and of the member of <see cref="CustomerColumns"/>.</summary>
    public string Name { get; }

    /// <summary>The name of the JSON member: the column's in camelCase, unless another one is published.</summary>
    public string JsonName { get; }

    /// <summary>The maximum length of a text; null if a convention of the model sets it.</summary>
    public int? MaxLength { get; private init; }

    /// <summary>
    /// Returns the value by which a list filters the column, from the caller's account and the query; null if no list filters by the column.
    /// </summary>
    public Func<string?, ListCustomers.ListCustomers, string?>? Filter { get; private init; }

    /// <summary>Whether the outcome of an assessment changes the value without creating a version of the customer.</summary>
    public bool IsOutcome { get; private init; }

    /// <summary>Writes the JSON member; omits it if the row has no value.</summary>
    public void Write(Utf8JsonWriter json, CustomerColumns row) => _write(json, row);

    /// <summary>Copies the value from the aggregate to a row.</summary>
    public void Copy(Customer customer, CustomerColumns row) => _copy(customer, row);

    /// <summary>Returns the column with a maximum length.</summary>
    internal CustomerColumn WithMaxLength(int maxLength) => this with { MaxLength = maxLength };

    /// <summary>Returns the column as one by which lists filter. It needs an index whose last column is the number.</summary>
    internal CustomerColumn FilteredBy(Func<string?, ListCustomers.ListCustomers, string?> filter) => this with { Filter = filter };

    /// <summary>Returns the column as one that assessment outcomes change.</summary>
    internal CustomerColumn ChangedByOutcomes() => this with { IsOutcome = true };

    /// <summary>Creates a text column; JSON omits null.</summary>
    internal static CustomerColumn Text(string name, Func<Customer, string?> of, string? jsonName = null) =>
        Of(name, of, static (json, member, value) => { if (value is not null) { json.WriteString(member, value); } }, jsonName);

    /// <summary>Creates a text column whose missing value is the empty string; JSON omits the empty string.</summary>
    internal static CustomerColumn TextOrEmpty(string name, Func<Customer, string> of) =>
        Of(name, of, static (json, member, value) => { if (value.Length > 0) { json.WriteString(member, value); } });

    /// <summary>Creates a column of a closed set of codes, in their published spelling.</summary>
    internal static CustomerColumn Code<T>(string name, Func<Customer, T?> of, string? jsonName = null) where T : struct, Enum =>
        Text(name, customer => of(customer) is { } value ? Codes<T>.Of(value) : null, jsonName);

    /// <summary>Creates a GUID column.</summary>
    internal static CustomerColumn Id(string name, Func<Customer, Guid> of) =>
        Of(name, of, static (json, member, value) => json.WriteString(member, value));

    /// <summary>Creates a 64-bit integer column.</summary>
    internal static CustomerColumn Number(string name, Func<Customer, long> of) =>
        Of(name, of, static (json, member, value) => json.WriteNumber(member, value));

    /// <summary>Creates a 32-bit integer column.</summary>
    internal static CustomerColumn Integer(string name, Func<Customer, int> of) =>
        Of(name, of, static (json, member, value) => json.WriteNumber(member, value));

    /// <summary>Creates a time column.</summary>
    internal static CustomerColumn Time(string name, Func<Customer, DateTimeOffset> of) =>
        Of(name, of, static (json, member, value) => json.WriteString(member, value));

    /// <summary>Creates a date column; JSON omits null.</summary>
    internal static CustomerColumn Day(string name, Func<Customer, DateOnly?> of) =>
        Of(
            name,
            of,
            static (json, member, value) => { if (value is { } day) { json.WriteString(member, day.ToString("O", CultureInfo.InvariantCulture)); } });

    private static CustomerColumn Of<T>(string name, Func<Customer, T> of, Action<Utf8JsonWriter, JsonEncodedText, T> write, string? jsonName = null)
    {
        var member = typeof(CustomerColumns).GetProperty(name) ?? throw new InvalidOperationException($"CustomerColumns has no {name}.");
        var get = member.GetMethod!.CreateDelegate<Func<CustomerColumns, T>>();
        var set = member.SetMethod!.CreateDelegate<Action<CustomerColumns, T>>();
        jsonName ??= JsonNamingPolicy.CamelCase.ConvertName(name);
        var encoded = JsonEncodedText.Encode(jsonName);
        return new(name, jsonName, (json, row) => write(json, encoded, get(row)), (customer, row) => set(row, of(customer)));
    }
}
