using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Onboarding.Domain.Customers.Patches;

/// <summary>JSON whose members nobody here knows by name.</summary>
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class PatchContext : JsonSerializerContext;
