using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.OpenApi;
using Onboarding.Api.Common.Json;
using Onboarding.Domain.Common;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Onboarding.Api.Common.Documentation;

/// <summary>Describes members that are kept as they were sent, and texts that spell other values, by their documented type.</summary>
internal sealed class WireTypes(ISerializerDataContractResolver others) : ISerializerDataContractResolver
{
    public DataContract GetDataContractForType(Type type)
    {
        if (IsWholeDocument(type))
        {
            return DataContract.ForDictionary(type, typeof(JsonElement));
        }

        var contract = others.GetDataContractForType(WireMembers.Documented(type));
        return contract.DataType != DataType.Object
            || contract.ObjectProperties is not { } members
            || !members.Any(member => IsSent(member.MemberType) || TextOf(member) is not null)
            ? contract
            : DataContract.ForObject(
                contract.UnderlyingType,
                members.Select(member => IsSent(member.MemberType) ? AsSent(WireMembers.Documented(type), member) : AsRead(member)),
                contract.ObjectExtensionDataType,
                contract.ObjectTypeNameProperty,
                contract.ObjectTypeNameValue,
                contract.JsonConverter);
    }

    // A body that is a document of its own: its converter reads the whole body into the only member.
    private static bool IsWholeDocument(Type type) => type.IsDefined(typeof(JsonConverterAttribute), inherit: false)
        && type.GetProperties() is [var only] && only.PropertyType == typeof(JsonElement);

    // Null counts as not sent everywhere, except for a mandatory number or boolean.
    private static DataProperty AsSent(Type owner, DataProperty member)
    {
        var property = owner.GetProperty(member.MemberInfo.Name)!;
        var isMandatory = WireMembers.IsMandatory(owner, property);
        var isNullable = !isMandatory || !WireMembers.Documented(member.MemberType).IsValueType;
        return Copy(member, TextOf(member) is { } type ? TypeOf(member.MemberType, type) : member.MemberType, isMandatory, isNullable);
    }

    private static DataProperty AsRead(DataProperty member) =>
        TextOf(member) is { } type ? Copy(member, TypeOf(member.MemberType, type), member.IsRequired, member.IsNullable) : member;

    private static DataProperty Copy(DataProperty member, Type type, bool isRequired, bool isNullable) => new(
        member.Name, type, isRequired, isNullable, member.IsReadOnly, member.IsWriteOnly, member.MemberInfo);

    private static Type? TextOf(DataProperty member) => member.MemberInfo?.GetCustomAttribute<TextOfAttribute>()?.Type;

    private static Type TypeOf(Type member, Type values) =>
        member != typeof(string) && (typeof(IEnumerable).IsAssignableFrom(member) || member == typeof(Texts)) ? values.MakeArrayType() : values;

    private static bool IsSent(Type type) => typeof(IOptionalMember).IsAssignableFrom(type);
}

/// <summary>Removes the members of other kinds of bodies from a description.</summary>
internal sealed class WireKinds : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (context.MemberInfo is null && context.Type is { IsClass: true } body && schema is OpenApiSchema { Properties: { } properties } whole
            && body.IsDefined(typeof(KindAttribute), inherit: false))
        {
            var own = WireMembers.Of(body).Select(member => member.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var other in WireMembers.All(body).Select(member => member.Name).Where(name => !own.Contains(name)))
            {
                properties.Remove(other);
                whole.Required?.Remove(other);
            }
        }
    }
}
