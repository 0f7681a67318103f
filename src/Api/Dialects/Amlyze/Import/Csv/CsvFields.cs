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

    // giin and lei have a former name with other capitals.
    private static readonly (string Path, Type Type)[] Fields =
        [.. FieldsOf("", typeof(CustomerRequest)).DistinctBy(one => one.Path, StringComparer.OrdinalIgnoreCase)];

    private static readonly FrozenDictionary<string, string> Spellings =
        Fields.ToFrozenDictionary(one => one.Path, one => one.Path, StringComparer.OrdinalIgnoreCase);

    /// <summary>The templates in the order of the contract.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Fields.Select(one => one.Path)];

    /// <summary>The type of the values of each template.</summary>
    public static FrozenDictionary<string, Type> Types { get; } = Fields.ToFrozenDictionary(one => one.Path, one => one.Type);

    /// <summary>
    /// Returns the template of a path in the contract's spelling, whatever the capitals of the path; null if the contract has no such field.
    /// </summary>
    public static string? TemplateOf(IEnumerable<string> segments) =>
        Spellings.GetValueOrDefault(string.Join('.', segments.Select(segment => IsIndex(segment) ? Index : segment)));

    /// <summary>Returns whether a part of a path is an index of a list.</summary>
    public static bool IsIndex(string segment) => segment.Length is > 0 and <= 4 && segment.All(char.IsAsciiDigit);

    private static IEnumerable<(string Path, Type Type)> FieldsOf(string path, Type type)
    {
        foreach (var (name, property) in WireMembers.All(type))
        {
            var (member, own) = (path + name, property.PropertyType);
            if (own == typeof(string) || own == typeof(List<string>))
            {
                var values = property.GetCustomAttribute<TextOfAttribute>()?.Type ?? typeof(string);
                yield return (own == typeof(string) ? member : $"{member}.{Index}", values);
                continue;
            }

            // One object is accepted in place of the list of occupations.
            var isList = own.GetGenericTypeDefinition() == typeof(Items<>)
                && property.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType != typeof(FieldOfActivityConverter);
            foreach (var field in FieldsOf(isList ? $"{member}.{Index}." : member + ".", own.GetGenericArguments()[0]))
            {
                yield return field;
            }
        }
    }
}
