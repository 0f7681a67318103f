using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Onboarding.Domain.Customers.Patches;

/// <summary>The JSON types of patches, whose members are not known here.</summary>
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class PatchContext : JsonSerializerContext;
