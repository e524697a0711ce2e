package io.keyward.internal.codec.jackson2;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.BeanDeserializer;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.deser.impl.PropertyValueBuffer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads an object whose every property is there. Jackson itself notices a missing property only
 * where a creator takes it. That none is there twice is the parser's to check.
 */
final class StrictBeanDeserializer extends BeanDeserializer {

  private static final long serialVersionUID = 1L;

  StrictBeanDeserializer(BeanDeserializer source) {
    super(source);
  }

  @Override
  public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    boolean byDelegate = _delegateDeserializer != null || _arrayDelegateDeserializer != null;
    if (byDelegate || !parser.isExpectedStartObjectToken()) {
      return super.deserialize(parser, context);
    }
    if (_propertyBasedCreator != null) {
      return created(parser, context);
    }
    return _valueInstantiator.canCreateUsingDefault()
        ? filled(parser, context)
        : super.deserialize(parser, context);
  }

  private Object filled(JsonParser parser, DeserializationContext context) throws IOException {
    Object bean = _valueInstantiator.createUsingDefault(context);
    int seen = 0;
    for (; parser.nextToken() == JsonToken.FIELD_NAME; seen++) {
      SettableBeanProperty property = next(parser, context);
      try {
        property.deserializeAndSet(parser, context, bean);
      } catch (Exception e) {
        throw JsonMappingException.wrapWithPath(e, bean, property.getName());
      }
    }
    requireAll(seen, context);
    return bean;
  }

  private Object created(JsonParser parser, DeserializationContext context) throws IOException {
    PropertyValueBuffer arguments =
        _propertyBasedCreator.startBuilding(parser, context, _objectIdReader);
    Map<SettableBeanProperty, @Nullable Object> others = new LinkedHashMap<>();
    int seen = 0;
    for (; parser.nextToken() == JsonToken.FIELD_NAME; seen++) {
      SettableBeanProperty property = next(parser, context);
      SettableBeanProperty argument = _propertyBasedCreator.findCreatorProperty(property.getName());
      Object value = value(argument == null ? property : argument, parser, context);
      if (argument == null) {
        others.put(property, value);
      } else {
        arguments.assignParameter(argument, value);
      }
    }
    Object bean = _propertyBasedCreator.build(context, arguments);
    for (Map.Entry<SettableBeanProperty, @Nullable Object> other : others.entrySet()) {
      other.getKey().set(bean, other.getValue());
    }
    requireAll(seen, context);
    return bean;
  }

  private @Nullable Object value(
      SettableBeanProperty property, JsonParser parser, DeserializationContext context)
      throws IOException {
    try {
      return property.deserialize(parser, context);
    } catch (Exception e) {
      throw JsonMappingException.wrapWithPath(e, handledType(), property.getName());
    }
  }

  private SettableBeanProperty next(JsonParser parser, DeserializationContext context)
      throws IOException {
    String name = parser.currentName();
    parser.nextToken();
    SettableBeanProperty property = _beanProperties.find(name);
    if (property == null) {
      context.handleUnknownProperty(parser, this, handledType(), name);
      return context.reportInputMismatch(this, "Unknown property");
    }
    return property;
  }

  private void requireAll(int seen, DeserializationContext context) throws IOException {
    if (seen < _beanProperties.size()) {
      context.reportInputMismatch(this, "Missing property");
    }
  }
}
