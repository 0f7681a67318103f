using System.Collections;
using System.Reflection;
using Onboarding.Domain.Customers.Fields;

namespace Onboarding.UnitTests.Customers.Fields;

/// <summary>Enumerates the single values of a type by reflection, and sets one of them at a time.</summary>
internal static class Leaves
{
    /// <summary>Returns the path of each single value of a type, with an object that has only this value.</summary>
    public static IEnumerable<(string Path, T Owner)> Of<T>(string text = "text") where T : notnull => Of(typeof(T), text).Select(leaf => (leaf.Path, (T)leaf.Owner));

    /// <summary>Returns the fields of a table that have a value in an object.</summary>
    public static IReadOnlyList<string> Seen<T>(this FieldTable<T> table, T owner) => [.. table.Where(field => field.IsSent(owner)).Select(field => field.Name)];

    /// <summary>Asserts that every single value of the type has one line in the table, and every line has a value.</summary>
    public static void EachOnce<T>(FieldTable<T> table, Func<string, bool>? elsewhere = null, string[]? notOfTheDraft = null) where T : notnull
    {
        var seen = new HashSet<string>();
        foreach (var (path, owner) in Of<T>().Where(leaf => elsewhere?.Invoke(leaf.Path) != true))
        {
            seen.Add(table.Seen(owner).Should().ContainSingle("{0} of {1} has one line", path, typeof(T).Name).Subject);
        }

        table.Select(field => field.Name).Except(notOfTheDraft ?? []).Should().BeEquivalentTo(seen, "no line of {0} is without a value", typeof(T).Name);
    }

    private static IEnumerable<(string Path, object Owner)> Of(Type type, string text)
    {
        if (type.GetConstructor(Type.EmptyTypes) is null)
        {
            yield break;
        }

        foreach (var property in type.GetProperties().Where(property => property.CanWrite && !IsList(property)))
        {
            var parts = Value(property.PropertyType, text) is { } value
                ? [(property.Name, value)]
                : Of(property.PropertyType, text).Select(leaf => ($"{property.Name}/{leaf.Path}", leaf.Owner));
            foreach (var (path, part) in parts)
            {
                var owner = Activator.CreateInstance(type)!;
                property.SetValue(owner, part);
                yield return (path, owner);
            }
        }
    }

    private static bool IsList(PropertyInfo property) => property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(IEnumerable));

    private static object? Value(Type type, string text) => Nullable.GetUnderlyingType(type) switch
    {
        null => type == typeof(string) ? text : type.IsEnum ? Enum.GetValues(type).GetValue(0) : null,
        { IsEnum: true } set => Enum.GetValues(set).GetValue(0),
        var one => Activator.CreateInstance(one),
    };
}
