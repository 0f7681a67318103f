using Microsoft.OpenApi;
using Onboarding.Api.Common.Json;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Onboarding.Api.Common.Documentation;

/// <summary>Describes members that are kept as they were sent by their documented type.</summary>
internal sealed class WireTypes(ISerializerDataContractResolver others) : ISerializerDataContractResolver
{
    public DataContract GetDataContractForType(Type type)
    {
        var contract = others.GetDataContractForType(WireMembers.Documented(type));
        return contract.DataType != DataType.Object
            || contract.ObjectProperties is not { } members
            || !members.Any(member => IsSent(member.MemberType))
            ? contract
            : DataContract.ForObject(
                contract.UnderlyingType,
                members.Select(member => IsSent(member.MemberType) ? AsSent(WireMembers.Documented(type), member) : member),
                contract.ObjectExtensionDataType,
                contract.ObjectTypeNameProperty,
                contract.ObjectTypeNameValue,
                contract.JsonConverter);
    }

    // Null counts as not sent everywhere, except for a mandatory number or boolean.
    private static DataProperty AsSent(Type owner, DataProperty member)
    {
        var property = owner.GetProperty(member.MemberInfo.Name)!;
        var isMandatory = WireMembers.IsMandatory(owner, property);
        return new(
            member.Name,
            member.MemberType,
            isRequired: isMandatory,
            isNullable: !isMandatory || !WireMembers.Documented(member.MemberType).IsValueType,
            isReadOnly: member.IsReadOnly,
            isWriteOnly: member.IsWriteOnly,
            memberInfo: member.MemberInfo);
    }

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
            foreach (var other in properties.Keys.Where(name => !own.Contains(name)).ToArray())
            {
                properties.Remove(other);
                whole.Required?.Remove(other);
            }
        }
    }
}
