using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;
using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Amlyze.Wire;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Amlyze.Import.Csv;

/// <summary>
/// The fields of a customer as columns of CSV, from the wire types: <c>firstName</c>, <c>fieldOfActivity.employment.isEmployee</c>,
/// <c>listAddress.0.city</c>. In the templates here <c>#</c> stands for the index.
/// </summary>
internal static class CsvFields
{
    /// <summary>The part of a template that stands for an index.</summary>
    public const string Index = "#";

    /// <summary>All templates in the order of the contract, each with the type of its values; names with other capitals are equal.</summary>
    public static FrozenDictionary<string, Type> Types { get; }

    /// <summary>The templates in the order of the contract.</summary>
    public static IReadOnlyList<string> All { get; }

    static CsvFields()
    {
        var found = new List<(string Path, Type Type)>();
        Add(found, "", typeof(CustomerRequest));

        // giin and lei have a former name with other capitals.
        var distinct = found.DistinctBy(one => one.Path, StringComparer.OrdinalIgnoreCase).ToArray();
        All = [.. distinct.Select(one => one.Path)];
        Types = distinct.ToFrozenDictionary(one => one.Path, one => one.Type, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Returns the template of a path in the contract's spelling; null if the contract has no such field.</summary>
    public static string? TemplateOf(IEnumerable<string> segments)
    {
        var sought = string.Join('.', segments.Select(segment => IsIndex(segment) ? Index : segment));
        return Types.TryGetValue(sought, out _) ? All.First(one => one.Equals(sought, StringComparison.OrdinalIgnoreCase)) : null;
    }

    /// <summary>Returns whether a part of a path is an index of a list.</summary>
    public static bool IsIndex(string segment) => segment.Length is > 0 and <= 4 && segment.All(char.IsAsciiDigit);

    private static void Add(List<(string Path, Type Type)> found, string path, Type type)
    {
        foreach (var (name, property) in WireMembers.All(type))
        {
            var (member, own) = (path + name, property.PropertyType);
            if (own == typeof(string))
            {
                found.Add((member, property.GetCustomAttribute<TextOfAttribute>()?.Type ?? typeof(string)));
            }
            else if (own == typeof(List<string>))
            {
                found.Add(($"{member}.{Index}", property.GetCustomAttribute<TextOfAttribute>()?.Type ?? typeof(string)));
            }
            else
            {
                // One object is accepted in place of the list of occupations.
                var isList = own.GetGenericTypeDefinition() == typeof(Items<>)
                    && property.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType != typeof(FieldOfActivityConverter);
                Add(found, isList ? $"{member}.{Index}." : member + ".", own.GetGenericArguments()[0]);
            }
        }
    }
}
