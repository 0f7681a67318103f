using System.Reflection;
using System.Text.Json.Serialization;
using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Yativo;

namespace Onboarding.UnitTests.Dialects.Wire;

/// <summary>The types that dialects deserialise, found in their serializer contexts, and the places of their members.</summary>
internal static class WireBodies
{
    /// <summary>Returns the types that the contexts named *WireContext of all dialects list, except for those that are only written.</summary>
    public static IReadOnlyList<Type> All { get; } =
    [
        .. typeof(YativoReader).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("WireContext", StringComparison.Ordinal) && type.Namespace!.StartsWith("Onboarding.Api.Dialects.", StringComparison.Ordinal))
            .SelectMany(context => context.GetCustomAttributesData())
            .Where(mark => mark.AttributeType == typeof(JsonSerializableAttribute)).Select(mark => (Type)mark.ConstructorArguments[0].Value!)
            .Where(type => type is { IsArray: false, IsGenericType: false } && !type.Name.EndsWith("Response", StringComparison.Ordinal) && type.Name != "ErrorBody"),
    ];

    /// <summary>Returns the pointers of the scalar members of a body and of everything in it. Lists have one element.</summary>
    public static IEnumerable<string> Leaves(Type body, string at = "") => WireMembers.Of(body).SelectMany(member => Element(member.Property.PropertyType) switch
    {
        (null, var isList) => [isList ? $"{at}{member.Name}/0" : at + member.Name],
        ({ } inner, var isList) => Leaves(inner, isList ? $"{at}{member.Name}/0/" : $"{at}{member.Name}/"),
    });

    /// <summary>Returns a body and the types of everything in it.</summary>
    public static IEnumerable<Type> Within(Type body) => WireMembers.All(body)
        .Select(member => Element(member.Property.PropertyType).Type).OfType<Type>().Distinct().SelectMany(Within).Prepend(body);

    // Objects and lists of objects have an inner type, scalars and lists of scalars have none.
    private static (Type? Type, bool IsList) Element(Type type)
    {
        var shape = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return shape == typeof(Part<>) ? (type.GetGenericArguments()[0], false)
            : shape == typeof(Items<>) ? (type.GetGenericArguments()[0], true)
            : (null, shape == typeof(Texts) || shape == typeof(List<>));
    }
}
