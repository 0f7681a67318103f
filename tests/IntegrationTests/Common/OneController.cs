using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationParts;

namespace Onboarding.IntegrationTests.Common;

/// <summary>One controller of the tests as a part of the program; the others of the assembly stay out.</summary>
internal sealed class OneController(Type type) : ApplicationPart, IApplicationPartTypeProvider
{
    public override string Name => type.Name;

    public IEnumerable<TypeInfo> Types => [type.GetTypeInfo()];
}
