using Microsoft.OpenApi;
using Onboarding.Api.Common.Json;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Onboarding.Api.Common.Documentation;

/// <summary>Describes members that are kept as they were sent by the type that is documented for them.</summary>
internal sealed class WireTypes(ISerializerDataContractResolver others) : ISerializerDataContractResolver
{
    public DataContract GetDataContractForType(Type type)
    {
        var contract = others.GetDataContractForType(WireMembers.Documented(type));
        return contract.DataType != DataType.Object || contract.ObjectProperties is not { } members || !members.Any(member => IsSent(member.MemberType))
            ? contract
            : DataContract.ForObject(
                contract.UnderlyingType,
                members.Select(member => IsSent(member.MemberType) ? AsSent(WireMembers.Documented(type), member) : member),
                contract.ObjectExtensionDataType,
                contract.ObjectTypeNameProperty,
                contract.ObjectTypeNameValue,
                contract.JsonConverter);
    }

    // null counts as not sent everywhere, but for a number or boolean that must be sent.
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

/// <summary>Leaves out of a description what belongs to bodies of another kind.</summary>
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
