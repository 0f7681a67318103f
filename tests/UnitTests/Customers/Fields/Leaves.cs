using System.Collections;
using System.Reflection;
using Onboarding.Domain.Customers.Fields;

namespace Onboarding.UnitTests.Customers.Fields;

/// <summary>Walks a type by reflection and sets one single value at a time.</summary>
internal static class Leaves
{
    /// <summary>For each single value below a type: where it is, and an object that has nothing else.</summary>
    public static IEnumerable<(string Path, T Owner)> Of<T>() where T : notnull => Of(typeof(T)).Select(leaf => (leaf.Path, (T)leaf.Owner));

    /// <summary>The fields of a table that see a value in an object.</summary>
    public static IReadOnlyList<string> Seen<T>(this FieldTable<T> table, T owner) => [.. table.Where(field => field.IsSent(owner)).Select(field => field.Name)];

    private static IEnumerable<(string Path, object Owner)> Of(Type type)
    {
        if (type.GetConstructor(Type.EmptyTypes) is null)
        {
            yield break;
        }

        foreach (var property in type.GetProperties().Where(property => property.CanWrite && !IsList(property)))
        {
            var parts = Value(property.PropertyType) is { } value
                ? [(property.Name, value)]
                : Of(property.PropertyType).Select(leaf => ($"{property.Name}/{leaf.Path}", leaf.Owner));
            foreach (var (path, part) in parts)
            {
                var owner = Activator.CreateInstance(type)!;
                property.SetValue(owner, part);
                yield return (path, owner);
            }
        }
    }

    private static bool IsList(PropertyInfo property) => property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(IEnumerable));

    private static object? Value(Type type) => Nullable.GetUnderlyingType(type) switch
    {
        null => type == typeof(string) ? "text" : type.IsEnum ? Enum.GetValues(type).GetValue(0) : null,
        { IsEnum: true } set => Enum.GetValues(set).GetValue(0),
        var one => Activator.CreateInstance(one),
    };
}
