using System.Reflection;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Onboarding.Api.Common.Bodies;

/// <summary>
/// Passes blank texts of the path as they are. The framework would bind null to parameters that are never null according to their type, and any
/// action that relies on the type would fail.
/// </summary>
internal sealed class BlankParameters : IDisplayMetadataProvider
{
    /// <inheritdoc/>
    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        if (context.Key is { MetadataKind: ModelMetadataKind.Parameter, ParameterInfo: { } parameter } && parameter.ParameterType == typeof(string)
            && new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.NotNull)
        {
            context.DisplayMetadata.ConvertEmptyStringToNull = false;
        }
    }
}
