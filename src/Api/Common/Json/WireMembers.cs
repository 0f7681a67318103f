using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Onboarding.Api.Common.Json;

/// <summary>The members of a body, by its marks: for descriptions, and for look-ups that are made once.</summary>
public static class WireMembers
{
    /// <summary>The members that belong to a body, with their names on the wire.</summary>
    public static IEnumerable<(string Name, PropertyInfo Property)> Of(Type body)
    {
        var kind = body.GetCustomAttribute<KindAttribute>()?.Kind;
        return All(body).Where(member => kind is null || member.Property.GetCustomAttribute<OnlyOfAttribute>() is not { } only || only.Kind == kind);
    }

    /// <summary>All members that are read or written, also those that belong to other bodies.</summary>
    public static IEnumerable<(string Name, PropertyInfo Property)> All(Type body) => body.GetProperties()
        .Where(property => property.GetCustomAttribute<JsonIgnoreAttribute>() is not { Condition: JsonIgnoreCondition.Always })
        .Select(property => (property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name), property));

    /// <summary>The names of the members that were sent, be they null.</summary>
    public static IReadOnlySet<string> Sent(object body) =>
        All(body.GetType()).Where(member => member.Property.GetValue(body) is IOptionalMember { IsSent: true }).Select(member => member.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a member must be sent.</summary>
    public static bool IsMandatory(Type body, PropertyInfo property) =>
        property.GetCustomAttribute<MandatoryAttribute>() is { } mandatory
        && (mandatory.Always || body.GetCustomAttribute<PartialAttribute>() is null)
        && (mandatory.Of is null || mandatory.Of == body.GetCustomAttribute<KindAttribute>()?.Kind);

    /// <summary>What a member is documented as: what <see cref="Field{T}"/>, <see cref="Part{T}"/> and lists stand for, any other type as it is.</summary>
    public static Type Documented(Type type) => type == typeof(Texts) ? typeof(string[])
        : !type.IsGenericType ? type
        : type.GetGenericTypeDefinition() == typeof(Items<>) ? type.GetGenericArguments()[0].MakeArrayType()
        : type.GetGenericTypeDefinition() == typeof(Field<>) || type.GetGenericTypeDefinition() == typeof(Part<>) ? type.GetGenericArguments()[0]
        : type;
}
