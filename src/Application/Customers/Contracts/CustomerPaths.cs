using System.Collections;
using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Verification.Contracts;

namespace Onboarding.Application.Customers.Contracts;

/// <summary>
/// The paths at which a customer's JSON (<see cref="CustomerJson"/>) can have values: JSON pointers of member names, with <c>*</c> for every element
/// of a list, e.g. <c>/addresses/*/country</c>. The paths of an extension begin with the dialect's name.
/// </summary>
/// <param name="extensions">The customer extensions of all dialects.</param>
/// <param name="answers">The answers of the submissions of all dialects.</param>
public sealed class CustomerPaths(IEnumerable<ICustomerExtension> extensions, IEnumerable<AnswerPaths> answers)
{
    // Outcomes change some columns without creating a version. An assessment that read them could not be reproduced.
    private readonly FrozenSet<string> _all = CustomerColumnList.All.Where(column => !column.IsOutcome).Select(column => $"/{column.JsonName}")
        .Concat(Leaves("", typeof(CustomerProfile)))
        .Concat(Leaves("/screening", typeof(ScreeningMembers)))
        .Concat(Leaves("/relatedEntities/*/screening", typeof(ScreeningMembers)))
        .Concat(extensions.SelectMany(extension => Leaves($"/{extension.Dialect}", extension.DataType)))
        .Concat(answers.SelectMany(one => one.Paths))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// Returns whether a version of a customer, or the outcomes of its screenings, can have a text, number or boolean at a path. Level and status do
    /// not count, because assessment outcomes change them.
    /// </summary>
    public bool Has(string path) => _all.Contains(path);

    private static IEnumerable<string> Leaves(string path, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(VerificationData))
        {
            // The dialects state the paths of their answers.
            return [];
        }

        if (ElementOf(type) is { } element)
        {
            return Leaves($"{path}/*", element);
        }

        // Only the project's own records and classes have members. Everything else is written as one value.
        return type.IsEnum || type.Assembly == typeof(string).Assembly || type.IsDefined(typeof(JsonConverterAttribute), inherit: false)
            ? [path]
            : type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(
                member => member.GetCustomAttribute<JsonIgnoreAttribute>() is not { Condition: JsonIgnoreCondition.Always })
                .SelectMany(member => Leaves($"{path}/{JsonNamingPolicy.CamelCase.ConvertName(member.Name)}", member.PropertyType));
    }

    private static Type? ElementOf(Type type) =>
        type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type) ? type.GetGenericArguments().SingleOrDefault() : null;
}
