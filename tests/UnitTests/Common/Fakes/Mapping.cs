using AutoMapper;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Application.Common;

namespace Onboarding.UnitTests.Common.Fakes;

/// <summary>The mapper as the application registers it.</summary>
internal static class Mapping
{
    public static IMapper Mapper { get; } = new ServiceCollection().AddApplication().BuildServiceProvider().GetRequiredService<IMapper>();
}
