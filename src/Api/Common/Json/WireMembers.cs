using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Onboarding.Api.Common.Json;

/// <summary>Determines the members of a body from its attributes, for descriptions and for look-ups that are made once.</summary>
public static class WireMembers
{
    /// <summary>Returns the members that belong to a body, with their names in JSON.</summary>
    public static IEnumerable<(string Name, PropertyInfo Property)> Of(Type body)
    {
        var kind = body.GetCustomAttribute<KindAttribute>()?.Kind;
        return All(body).Where(member => kind is null || member.Property.GetCustomAttribute<OnlyOfAttribute>() is not { } only || only.Kind == kind);
    }

    /// <summary>Returns all members that are read or written, including those of other kinds of bodies.</summary>
    public static IEnumerable<(string Name, PropertyInfo Property)> All(Type body) => body.GetProperties()
        .Where(property => property.GetCustomAttribute<JsonIgnoreAttribute>() is not { Condition: JsonIgnoreCondition.Always }
            && property.GetCustomAttribute<JsonExtensionDataAttribute>() is null)
        .Select(property => (property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name
            ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name), property));

    /// <summary>Returns the names of the members that were sent, also as null.</summary>
    public static IReadOnlySet<string> Sent(object body) =>
        All(body.GetType()).Where(member => member.Property.GetValue(body) is IOptionalMember { IsSent: true }).Select(member => member.Name)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Returns whether a member is mandatory.</summary>
    public static bool IsMandatory(Type body, PropertyInfo property) =>
        property.GetCustomAttribute<MandatoryAttribute>() is { } mandatory
        && (body.GetCustomAttribute<PartialAttribute>() is not { } partial || (mandatory.Always && !partial.IsNamedByPath))
        && (mandatory.Of is null || mandatory.Of == body.GetCustomAttribute<KindAttribute>()?.Kind);

    /// <summary>
    /// Returns the documented type of a member: the inner type of <see cref="Field{T}"/>, <see cref="Part{T}"/> and lists, otherwise the type itself.
    /// </summary>
    public static Type Documented(Type type) => type == typeof(Texts) ? typeof(string[])
        : !type.IsGenericType ? type
        : type.GetGenericTypeDefinition() == typeof(Items<>) ? type.GetGenericArguments()[0].MakeArrayType()
        : type.GetGenericTypeDefinition() == typeof(Field<>) || type.GetGenericTypeDefinition() == typeof(Part<>) ? type.GetGenericArguments()[0]
        : type;
}
