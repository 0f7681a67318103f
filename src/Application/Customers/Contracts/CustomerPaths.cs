using System.Collections;
using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Onboarding.Domain.Customers;

namespace Onboarding.Application.Customers.Contracts;

/// <summary>
/// Where a customer's JSON (<see cref="CustomerJson"/>) can have values: JSON pointers of member names, <c>*</c> for every element of a
/// list, e.g. <c>/addresses/*/country</c>. Extensions have theirs below the dialect's name.
/// </summary>
/// <param name="extensions">What only one dialect carries, of every dialect there is.</param>
public sealed class CustomerPaths(IEnumerable<ICustomerExtension> extensions)
{
    // Outcomes change some columns without making another version: an assessment that read them could not be computed again.
    private readonly FrozenSet<string> _all = CustomerColumnList.All.Where(column => !column.IsOutcome).Select(column => $"/{column.JsonName}")
        .Concat(Leaves("", typeof(CustomerProfile)))
        .Concat(extensions.SelectMany(extension => Leaves($"/{extension.Dialect}", extension.DataType)))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether each version of a customer can have a text, number or boolean of its own at a path; level and status are none, outcomes change them.</summary>
    public bool Has(string path) => _all.Contains(path);

    private static IEnumerable<string> Leaves(string path, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (ElementOf(type) is { } element)
        {
            return Leaves($"{path}/*", element);
        }

        // Records and classes of ours have members; everything else is written as one value.
        return type.IsEnum || type.Assembly == typeof(string).Assembly
            ? [path]
            : type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(member => member.GetCustomAttribute<JsonIgnoreAttribute>() is not { Condition: JsonIgnoreCondition.Always })
                .SelectMany(member => Leaves($"{path}/{JsonNamingPolicy.CamelCase.ConvertName(member.Name)}", member.PropertyType));
    }

    private static Type? ElementOf(Type type) =>
        type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type) ? type.GetGenericArguments().SingleOrDefault() : null;
}
