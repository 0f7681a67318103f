using System.Collections;
using System.Reflection;
using System.Text.Json;
using Onboarding.Domain.Customers.Fields;

namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>
/// The replacement of a questionnaire's answers by an update. The update replaces the answers in the form's allow list; all other answers stay.
/// </summary>
internal static class QuestionnaireReplacement
{
    private static readonly Section Root = Section.Of(typeof(Questionnaire));

    /// <summary>Returns the answers after an update; null if none is left.</summary>
    /// <param name="before">The answers before.</param>
    /// <param name="input">The answers in the update; null if it has none.</param>
    /// <param name="form">The form of the update.</param>
    public static Questionnaire? ReplacedBy(this Questionnaire before, Questionnaire? input, CustomerForm form) =>
        (Questionnaire?)Merge(Root, before, input, form);

    // A section without answers is null.
    private static object? Merge(Section section, object? before, object? input, CustomerForm form)
    {
        object? after = null;
        foreach (var part in section.Parts)
        {
            var then = before is null ? null : part.Property.GetValue(before);
            var now = input is null ? null : part.Property.GetValue(input);
            var value = part.Section is { } nested ? Merge(nested, then, now, form) : form.Accepts(part.Field) ? now : then;
            if (value is not null)
            {
                part.Property.SetValue(after ??= Activator.CreateInstance(section.Type)!, value);
            }
        }

        return after;
    }

    private sealed record Section(Type Type, Part[] Parts)
    {
        public static Section Of(Type type) =>
            new(type, [.. type.GetProperties().Where(property => property.CanWrite).Select(Part.Of)]);
    }

    // An answer has the name of its field; a section has parts of its own.
    private sealed record Part(PropertyInfo Property, string Field, Section? Section)
    {
        public static Part Of(PropertyInfo property)
        {
            var name = property.GetCustomAttribute<FormFieldAttribute>()?.Name;
            var type = property.PropertyType;
            var isSection = name is null && type.IsClass && type != typeof(string) && !type.IsAssignableTo(typeof(IEnumerable));
            return new(
                property,
                name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name),
                isSection ? QuestionnaireReplacement.Section.Of(type) : null);
        }
    }
}
